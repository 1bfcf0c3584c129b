import { cx } from '#ui/cx.ts'

type Bar = { label: string; value: number | null; shown: string; marked?: boolean }

type Props = { title: string; says: string; bars: Bar[] }

/**
 * Shares as bars from nothing, each with its figure written beside it; drawn by the server, so that paper and PDF show
 * the same. A bar that is `marked` is the one to compare with. Spoken as one sentence: the table beneath has the rest.
 */
export function BarFigure({ title, says, bars }: Props) {
  const longest = Math.max(...bars.map(({ value }) => value ?? 0))
  if (longest === 0) return null
  return (
    <figure className="max-w-form">
      <figcaption className="mb-1.5 font-semibold">{title}</figcaption>
      <div
        role="img"
        aria-label={says}
        className="grid grid-cols-[minmax(5rem,auto)_1fr_auto] items-center gap-x-3 gap-y-1 text-sm"
      >
        {bars.map(({ label, value, shown, marked }) => (
          <div key={label} className="contents">
            <span className={cx('text-right', marked && 'font-semibold')}>{label}</span>
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" className="h-4 w-full" aria-hidden="true">
              <rect
                x={0.25}
                y={0.5}
                width={(99 * (value ?? 0)) / longest}
                height={9}
                vectorEffect="non-scaling-stroke"
                className={marked ? 'fill-action-soft stroke-action stroke-2' : 'fill-action'}
              />
            </svg>
            <span className={cx('text-right tabular-nums', value === null && 'text-ink-muted')}>{shown}</span>
          </div>
        ))}
      </div>
    </figure>
  )
}
