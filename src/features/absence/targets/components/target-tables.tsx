import { academicYearName } from '#domain/index.ts'
import { moment, percent, points } from '#ui/format.ts'
import { Table } from '#ui/table.tsx'
import { TARGET_KINDS, TARGETS, type TargetKind } from '../kinds.ts'
import type { TargetSaid } from '../queries.ts'

type Props = { caption: string; current: Record<TargetKind, number | null>; attendance: number | null }

/** What the school is measured against this year, and how far it is from it. */
export function CurrentTargets({ caption, current, attendance }: Props) {
  return (
    <Table
      id="targets"
      caption={caption}
      rows={TARGET_KINDS.slice()}
      rowKey={(kind) => kind}
      columns={[
        { key: 'kind', header: 'Measured against', wrap: true, cell: (kind) => TARGETS[kind].label },
        { key: 'set', header: 'Set', align: 'end', cell: (kind) => typed(current[kind]) },
        { key: 'now', header: 'Attendance now', align: 'end', cell: () => percent(attendance) },
        {
          key: 'gap',
          header: 'Difference in points',
          align: 'end',
          cell: (kind) => points(difference(attendance, current[kind])),
        },
      ]}
    />
  )
}

/** Everything that was said, the latest first. */
export function TargetHistory({ history }: { history: TargetSaid[] }) {
  return (
    <Table
      id="history"
      caption="Of each year and kind the latest counts"
      rows={history}
      rowKey={({ at, kind, academicYear }) => `${at} ${kind} ${academicYear}`}
      columns={[
        { key: 'at', header: 'Said', cell: ({ at }) => moment(at) },
        { key: 'kind', header: 'What', wrap: true, cell: ({ kind }) => TARGETS[kind].label },
        { key: 'year', header: 'Year', cell: ({ academicYear }) => academicYearName(academicYear) },
        { key: 'set', header: 'Attendance', align: 'end', cell: ({ attendance }) => typed(attendance) },
        { key: 'by', header: 'By', cell: ({ by }) => by },
      ]}
    />
  )
}

const typed = (attendance: number | null) => (attendance === null ? 'Not typed in' : `${attendance} %`)

const difference = (attendance: number | null, set: number | null) =>
  attendance === null || set === null ? null : attendance - set / 100
