import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import { TextLink } from './link.tsx'

type Props = {
  page: number
  pageSize: number
  total: number
  href: (page: number) => string
  /** What is counted, in the plural. */
  noun?: string
}

const step = 'inline-flex min-h-9 min-w-9 items-center justify-center gap-1 rounded-md px-2 font-semibold'

/** Below a long list: how much of it is shown, and links to its other pages. */
export function Pagination({ page, pageSize, total, href, noun = 'results' }: Props) {
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const from = total === 0 ? 0 : (page - 1) * pageSize + 1
  const to = Math.min(page * pageSize, total)
  return (
    <nav
      aria-label="Pages"
      className="screen-only mt-4 flex flex-wrap items-center justify-between gap-3 text-sm"
    >
      <p className="text-ink-muted tabular-nums">
        {from.toLocaleString('en-GB')} to {to.toLocaleString('en-GB')} of {total.toLocaleString('en-GB')}{' '}
        {noun}
      </p>
      {pages > 1 && (
        <ul className="flex flex-wrap items-center gap-1">
          {page > 1 && (
            <li>
              <TextLink
                bare
                href={href(page - 1)}
                rel="prev"
                className={cx(step, 'text-action hover:bg-action-soft')}
              >
                <Icon name="chevron" className="size-4 rotate-180" /> Previous
              </TextLink>
            </li>
          )}
          {pagesAround(page, pages).map((number, index, all) => (
            <li key={number} className="flex items-center">
              {index > 0 && number - (all[index - 1] ?? 0) > 1 && (
                <span className="px-1.5 text-ink-muted">…</span>
              )}
              <TextLink
                bare
                href={href(number)}
                aria-label={`Page ${number}`}
                aria-current={number === page ? 'page' : undefined}
                className={cx(
                  step,
                  number === page ? 'bg-action text-on-action' : 'text-action hover:bg-action-soft',
                )}
              >
                {number}
              </TextLink>
            </li>
          ))}
          {page < pages && (
            <li>
              <TextLink
                bare
                href={href(page + 1)}
                rel="next"
                className={cx(step, 'text-action hover:bg-action-soft')}
              >
                Next <Icon name="chevron" className="size-4" />
              </TextLink>
            </li>
          )}
        </ul>
      )}
    </nav>
  )
}

function pagesAround(page: number, pages: number): number[] {
  const wanted = new Set([1, page - 1, page, page + 1, pages])
  return [...wanted].filter((number) => number >= 1 && number <= pages).sort((a, b) => a - b)
}
