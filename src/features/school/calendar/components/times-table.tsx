import { openingLength, WHOLE_SCHOOL, type LocalDate, yearGroupName } from '#domain/index.ts'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { timeOfDay } from '#ui/format.ts'
import type { TimesVersion } from '../queries.ts'
import { dayOfYear } from '../words.ts'

/** Every set of session times there has been and will be, with those in force told apart. */
export function TimesTable({ versions, today }: { versions: TimesVersion[]; today: LocalDate }) {
  return (
    <Table
      id="session-times"
      caption="Session times, the newest first"
      columns={[
        {
          key: 'from',
          header: 'In force from',
          cell: ({ from }) => <span className="whitespace-nowrap">{dayOfYear(from)}</span>,
        },
        {
          key: 'for',
          header: 'For',
          cell: ({ yearGroup }) => (yearGroup === WHOLE_SCHOOL ? 'Whole school' : yearGroupName(yearGroup)),
        },
        {
          key: 'session',
          header: 'Session',
          cell: ({ session }) => (session === 'AM' ? 'Morning' : 'Afternoon'),
        },
        {
          key: 'held',
          header: 'From and to',
          cell: ({ starts, ends }) => `${timeOfDay(starts)} to ${timeOfDay(ends)}`,
        },
        {
          key: 'register',
          header: 'Register open',
          cell: (row) =>
            `${timeOfDay(row.opens)} to ${timeOfDay(row.closes)} (${openingLength(row)} minutes)`,
        },
        {
          key: 'state',
          header: 'State',
          cell: (row) => <State version={row} versions={versions} today={today} />,
        },
      ]}
      rows={versions}
      pinned={false}
      rowKey={({ from, yearGroup, session }) => [from, yearGroup, session].join()}
      empty={
        <p className="text-ink-muted">
          No session times have been set, so no register can tell when it closes.
        </p>
      }
    />
  )
}

function State({
  version,
  versions,
  today,
}: {
  version: TimesVersion
  versions: TimesVersion[]
  today: LocalDate
}) {
  if (version.from > today) return <Tag tone="action">To come</Tag>
  const later = versions.some(
    ({ session, yearGroup, from }) =>
      session === version.session && yearGroup === version.yearGroup && from > version.from && from <= today,
  )
  return later ? <Tag>Past</Tag> : <Tag tone="good">In force</Tag>
}
