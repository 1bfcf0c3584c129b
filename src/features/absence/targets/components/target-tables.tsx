import { academicYearName } from '#domain/index.ts'
import { moment, percent, points } from '#ui/format.ts'
import { Table } from '#ui/table.tsx'
import { TARGET_KINDS, TARGETS, type TargetKind } from '../targets.ts'
import type { TargetSet } from '../sql.ts'

type Props = { caption: string; current: Record<TargetKind, number | null>; attendance: number | null }

/** This year's targets, and how far the school is from them. */
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

/** Every target ever set, the latest first. */
export function TargetHistory({ history }: { history: TargetSet[] }) {
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

const typed = (attendance: number | null) => (attendance === null ? 'Not typed in' : `${attendance}%`)

const difference = (attendance: number | null, set: number | null) =>
  attendance === null || set === null ? null : attendance - set / 100
