type Point = { label: string; values: (number | null)[] }

type Props = {
  title: string
  /** What the lines say, for those who do not see them; the table beneath holds every figure. */
  says: string
  /** At most two: the first drawn solid with discs, the second dashed with squares. */
  series: string[]
  points: Point[]
}

const WIDTH = 640
const HEIGHT = 230
const LEFT = 52
const RIGHT = 16
const TOP = 14
const BOTTOM = 30

/**
 * Shares over time as lines, drawn by the server: the same on a page, on paper and in a PDF, and without a script. The
 * lines differ in dash and mark as well as in colour, and a line breaks where there is no figure.
 */
export function LineFigure({ title, says, series, points }: Props) {
  const known = points.flatMap(({ values }) => values.filter((value) => value !== null))
  if (known.length === 0) return null
  const low = Math.floor(Math.min(...known) * 50 - 0.5) / 50
  const high = Math.min(1, Math.ceil(Math.max(...known) * 50 + 0.5) / 50)
  const x = (n: number) => LEFT + ((n + 0.5) * (WIDTH - LEFT - RIGHT)) / points.length
  const y = (value: number) => TOP + ((high - value) / (high - low)) * (HEIGHT - TOP - BOTTOM)
  const ticks = Array.from({ length: Math.round((high - low) * 50) + 1 }, (_, n) => low + n / 50)
  return (
    <figure className="max-w-form">
      <figcaption className="mb-1 flex flex-wrap items-baseline gap-x-5">
        <span className="font-semibold">{title}</span>
        {series.map((name, n) => (
          <span key={name} className="flex items-center gap-1.5 text-sm text-ink-muted">
            <svg viewBox="0 0 28 10" className="h-2.5 w-7" aria-hidden="true">
              <path d="M0 5H28" {...LOOKS[n]?.line} />
              <Mark series={n} x={14} y={5} />
            </svg>
            {name}
          </span>
        ))}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={says} className="w-full text-ink-muted">
        {ticks.map((tick) => (
          <g key={tick}>
            <path d={`M${LEFT} ${y(tick)}H${WIDTH - RIGHT}`} className="stroke-line" />
            <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end" className="fill-current text-[0.8rem]">
              {Math.round(tick * 100)}%
            </text>
          </g>
        ))}
        {points.map(({ label }, n) => (
          <text
            key={label}
            x={x(n)}
            y={HEIGHT - 8}
            textAnchor="middle"
            className="fill-current text-[0.8rem]"
          >
            {label}
          </text>
        ))}
        {series.map((name, s) => {
          const stops = points.map(({ values }, n) => {
            const value = values[s] ?? null
            return value === null ? null : { x: x(n), y: y(value) }
          })
          return (
            <g key={name}>
              <path d={pathThrough(stops)} fill="none" {...LOOKS[s]?.line} />
              {stops.map((stop, n) => stop && <Mark key={n} series={s} {...stop} />)}
            </g>
          )
        })}
      </svg>
    </figure>
  )
}

const LOOKS = [
  { line: { className: 'stroke-action', strokeWidth: 2.5 }, mark: 'fill-action' },
  { line: { className: 'stroke-ink-muted', strokeWidth: 2, strokeDasharray: '5 4' }, mark: 'fill-ink-muted' },
]

function Mark({ series, x, y }: { series: number; x: number; y: number }) {
  const className = LOOKS[series]?.mark
  return series === 0 ? (
    <circle cx={x} cy={y} r={4} className={className} />
  ) : (
    <rect x={x - 3.5} y={y - 3.5} width={7} height={7} className={className} />
  )
}

function pathThrough(stops: ({ x: number; y: number } | null)[]): string {
  return stops.map((stop, n) => (stop ? `${stops[n - 1] ? 'L' : 'M'}${stop.x} ${stop.y}` : '')).join('')
}
