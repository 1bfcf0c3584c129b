import { BarChart } from '#ui/chart/charts.tsx'
import { counted } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Table } from '#ui/table.tsx'
import type { LateCount, LateDay, Lateness } from '../late.ts'
import { LATE_BANDS, type LateBand } from '../lateness.ts'

/** The sessions behind a figure: of a weekday, of a band of minutes, before or after the register closed. */
type Asked = { slot?: string; minutes?: LateBand; kind?: 'lateBeforeClose' | 'lateAfterClose' }

type Props = { lateness: Lateness; sessions: (asked: Asked) => string }

const both = ({ beforeClose, afterClose }: LateCount) => beforeClose + afterClose

const FROM = 'Every session that somebody came late to, marks as they stand now'

/** How late pupils come, and on which days: each figure leads to its sessions. */
export function LatenessView({ lateness: { days, byMinutes }, sessions }: Props) {
  const total = byMinutes.reduce((sum, count) => sum + both(count), 0)
  if (total === 0) return <p>Nobody came late in these days.</p>
  return (
    <>
      <BarChart
        id="late-minutes"
        title="How late"
        says={saidOf(byMinutes, total)}
        caption={FROM}
        along="Minutes"
        unit="count"
        series={['Register open', 'Register closed']}
        points={byMinutes.map(({ band, beforeClose, afterClose }) => ({
          label: LATE_BANDS[band].label,
          href: sessions({ minutes: band }),
          values: [beforeClose, afterClose],
        }))}
      />
      <div className="mt-8">
        <Table
          id="late-days"
          caption={`${FROM}: while the register was open, and after it closed`}
          rows={days}
          rowKey={({ key }) => key}
          columns={[
            {
              key: 'day',
              header: 'Weekday',
              cell: ({ key, name }) => <TextLink href={sessions({ slot: key })}>{name}</TextLink>,
            },
            {
              key: 'open',
              header: 'Register open',
              align: 'end',
              cell: ({ key, name, beforeClose }) => (
                <Figure
                  count={beforeClose}
                  label={`${name}, register open`}
                  href={sessions({ slot: key, kind: 'lateBeforeClose' })}
                />
              ),
            },
            {
              key: 'closed',
              header: 'Register closed',
              align: 'end',
              cell: ({ key, name, afterClose }) => (
                <Figure
                  count={afterClose}
                  label={`${name}, register closed`}
                  href={sessions({ slot: key, kind: 'lateAfterClose' })}
                />
              ),
            },
            ...byMinutes.map(({ band }) => ({
              key: band,
              header: LATE_BANDS[band].label,
              align: 'end' as const,
              cell: (day: LateDay) => (
                <Figure
                  count={both(day.byBand.get(band) ?? NEVER)}
                  label={`${day.name}, ${LATE_BANDS[band].label.toLowerCase()}`}
                  href={sessions({ slot: day.key, minutes: band })}
                />
              ),
            })),
          ]}
        />
      </div>
    </>
  )
}

const NEVER: LateCount = { beforeClose: 0, afterClose: 0 }

function Figure({ count, label, href }: { count: number; label: string; href: string }) {
  return count === 0 ? (
    '–'
  ) : (
    <TextLink href={href} aria-label={`${label}: ${count}`}>
      {count}
    </TextLink>
  )
}

function saidOf(byMinutes: Lateness['byMinutes'], total: number): string {
  const closed = byMinutes.reduce((sum, { afterClose }) => sum + afterClose, 0)
  const commonest = byMinutes.toSorted((a, b) => both(b) - both(a))[0]
  const most = commonest
    ? ` Most often: ${LATE_BANDS[commonest.band].label.toLowerCase()}, ${counted(both(commonest), 'time')}.`
    : ''
  return `Late ${counted(total, 'time')}, ${closed.toLocaleString('en-GB')} of them after the register closed.${most}`
}
