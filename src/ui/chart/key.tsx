import { Mark } from './mark.tsx'
import { lookOf } from './points.ts'

/** The key: which line or bar is which series. */
export function Key({ series, kind }: { series: string[]; kind: 'line' | 'bar' }) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-muted">
      {series.map((name, n) => (
        <li key={name} className="flex items-center gap-1.5">
          <svg viewBox="0 0 28 10" className="h-2.5 w-7" aria-hidden="true">
            {kind === 'line' ? <LineSample n={n} /> : <BarSample n={n} />}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}

function LineSample({ n }: { n: number }) {
  const { colour, dash, mark, width } = lookOf(n)
  return (
    <>
      <path d="M0 5H28" stroke={colour} strokeWidth={width} strokeDasharray={dash} />
      <Mark mark={mark} x={14} y={5} colour={colour} />
    </>
  )
}

function BarSample({ n }: { n: number }) {
  const { colour } = lookOf(n)
  return (
    <rect
      x={1}
      y={1}
      width={26}
      height={8}
      fill={n === 0 ? colour : 'var(--surface)'}
      stroke={colour}
      strokeWidth={2}
      strokeDasharray={n === 2 ? '2 2' : '0'}
    />
  )
}
