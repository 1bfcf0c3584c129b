import type { ReactNode } from 'react'

export type SummaryRow = { key: ReactNode; value: ReactNode; action?: ReactNode }

/**
 * Facts about one thing, each with a name, a value and perhaps a link to change it. An empty value is shown as empty.
 */
export function SummaryList({ rows }: { rows: SummaryRow[] }) {
  return (
    <dl className="@container border-t border-line">
      {rows.map(({ key, value, action }, index) => (
        <div
          key={index}
          className="keep-together grid gap-x-6 gap-y-0.5 border-b border-line py-2.5 @sm:grid-cols-[min(30%,14rem)_1fr_auto] @sm:items-baseline"
        >
          <dt className="font-semibold">{key}</dt>
          <dd className="min-w-0 break-words">
            {value ?? <span className="text-ink-muted">Not recorded</span>}
          </dd>
          {action !== undefined && (
            <dd className="screen-only *:inline-block *:py-0.5 @sm:text-right">{action}</dd>
          )}
        </div>
      ))}
    </dl>
  )
}
