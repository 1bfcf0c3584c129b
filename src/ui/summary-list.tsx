import type { ReactNode } from 'react'

export type SummaryRow = { key: ReactNode; value: ReactNode; action?: ReactNode }

/** Facts about one thing: what it is, its value, and where it can be changed. An empty value is shown as such. */
export function SummaryList({ rows }: { rows: SummaryRow[] }) {
  return (
    <dl className="border-t border-line">
      {rows.map(({ key, value, action }, index) => (
        <div
          key={index}
          className="keep-together grid gap-x-6 gap-y-0.5 border-b border-line py-2.5 sm:grid-cols-[minmax(8rem,14rem)_1fr_auto]"
        >
          <dt className="font-semibold">{key}</dt>
          <dd className="min-w-0 break-words">
            {value ?? <span className="text-ink-muted">Not recorded</span>}
          </dd>
          {action !== undefined && <dd className="screen-only sm:text-right">{action}</dd>}
        </div>
      ))}
    </dl>
  )
}
