import { cx } from './cx.ts'

type Props = { rows?: number; label?: string; className?: string }

/**
 * A placeholder while something is loading. It appears only when that takes more than 300 ms, and is read out
 * politely.
 */
export function Skeleton({ rows = 5, label = 'Loading', className }: Props) {
  return (
    <div role="status" className={cx('space-y-3', className)}>
      <span className="sr-only">{label}</span>
      {Array.from({ length: rows }, (_, index) => (
        <div
          key={index}
          aria-hidden="true"
          className={cx('skeleton h-5 rounded-sm bg-line', lengths[index % 4])}
        />
      ))}
    </div>
  )
}

const lengths = ['w-full', 'w-11/12', 'w-4/5', 'w-10/12']
