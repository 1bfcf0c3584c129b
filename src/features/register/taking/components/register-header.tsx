import { longDate, momentTime, timeOfDay } from '#ui/format.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { PrintButton } from '#ui/print-button.tsx'
import { Tag } from '#ui/tag.tsx'

import { needsReason, opensLater } from '#domain/index.ts'
import type { Counts } from '../client/counts.ts'
import type { Sheet } from '../client/state.ts'

/** Which register this is, whether it is open, who took it, and how many stand where. */
export function RegisterHeader({ sheet, counts, now }: { sheet: Sheet; counts: Counts; now: string }) {
  const { groupName, date, session, times, closesAt, taken } = sheet
  const closed = needsReason({ now, closesAt })
  const early = opensLater({ now, closesAt, times })
  return (
    <>
      <PageHeader
        title={`${groupName}, ${session === 'AM' ? 'morning' : 'afternoon'}`}
        lead={longDate(date)}
        action={
          <span className="max-sm:hidden">
            <PrintButton tone="quiet" />
          </span>
        }
      />
      <div className="register-standing">
        <ul className="flex flex-wrap items-center gap-2">
          {times && (
            <li>
              <Tag tone={early ? 'caution' : closed ? 'neutral' : 'action'} icon="clock">
                {early
                  ? `Opens at ${timeOfDay(times.opens)}`
                  : closed
                    ? `Closed since ${timeOfDay(times.closes)}`
                    : `Open until ${timeOfDay(times.closes)}`}
              </Tag>
            </li>
          )}
          <li>
            {taken ? (
              <Tag tone="good">
                Taken by {taken.by}, {momentTime(taken.at)}
              </Tag>
            ) : (
              <Tag tone={closed ? 'caution' : 'neutral'}>Not taken yet</Tag>
            )}
          </li>
        </ul>
        <dl className="register-counts">
          <Count label="blank" value={counts.blank} strong={counts.blank > 0} />
          <Count label="present" value={counts.present} />
          <Count label="late" value={counts.late} />
          <Count label="absent" value={counts.absent} />
          {counts.other > 0 && <Count label="not expected" value={counts.other} />}
        </dl>
      </div>
      {early && (
        <p className="mb-3 max-w-prose">
          Before it opens, enter what is known already, such as an absence somebody called about. Who is here
          is marked once it is open.
        </p>
      )}
    </>
  )
}

function Count({ label, value, strong = false }: { label: string; value: number; strong?: boolean }) {
  return (
    <div className="flex items-baseline gap-1.5">
      <dt className="order-2 text-ink-muted">{label}</dt>
      <dd className={strong ? 'text-lg font-bold text-action' : 'text-lg font-semibold'}>{value}</dd>
    </div>
  )
}
