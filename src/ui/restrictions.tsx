import { cx } from './cx.ts'
import { Icon } from './icon.tsx'

/**
 * What must be known before a child is handed over or a number is rung, in red and in words. Nothing where there is no
 * restriction. Made of spans, so that it may stand within a line of a list too.
 */
export function Restrictions({
  said,
  className,
}: {
  said: readonly string[] | undefined
  className?: string
}) {
  if (!said || said.length === 0) return null
  return (
    <span className={cx('block', className)}>
      {said.map((words) => (
        <span key={words} className="flex gap-1.5 font-semibold text-wrong">
          <Icon name="wrong" className="mt-0.5 size-4 shrink-0" />
          <span>
            <span className="sr-only">Restriction: </span>
            {words}
          </span>
        </span>
      ))}
    </span>
  )
}
