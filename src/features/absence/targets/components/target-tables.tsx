import { academicYearName } from '#domain/index.ts'
import { fullDate, moment, percent, points } from '#ui/format.ts'
import { Table } from '#ui/table.tsx'
import type { TargetsInForce } from '../queries.ts'
import type { TargetSet } from '../sql.ts'
import { TARGET_KINDS, targetName, TARGETS } from '../targets.ts'

type Props = { caption: string; current: TargetsInForce; attendance: number | null }

/** This year's targets, and how far the school is from them. */
export function CurrentTargets({ caption, current, attendance }: Props) {
  return (
    <Table
      id="targets"
      caption={caption}
      rows={TARGET_KINDS.slice()}
      rowKey={(kind) => kind}
      columns={[
        {
          key: 'kind',
          header: 'Measured against',
          wrap: true,
          cell: (kind) => (current[kind] ? targetName(current[kind]) : TARGETS[kind].label),
        },
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

/** Every target ever set, the latest said first, with the versions of an expectation. */
export function TargetHistory({ history }: { history: TargetSet[] }) {
  return (
    <Table
      id="history"
      caption="The newest target for a year stands; of the DfE’s expectations, the one given last"
      rows={history}
      rowKey={({ at, kind, academicYear }) => `${at} ${kind} ${academicYear}`}
      columns={[
        { key: 'at', header: 'Typed in', cell: ({ at }) => moment(at) },
        { key: 'kind', header: 'What', wrap: true, cell: (one) => targetName(one) },
        { key: 'year', header: 'Year', cell: ({ academicYear }) => academicYearName(academicYear) },
        { key: 'set', header: 'Attendance', align: 'end', cell: (one) => typed(one) },
        { key: 'given', header: 'Given on', cell: ({ givenOn }) => (givenOn ? fullDate(givenOn) : '–') },
        { key: 'source', header: 'Where it was read', wrap: true, cell: ({ source }) => source || '–' },
        { key: 'by', header: 'By', cell: ({ by }) => by },
      ]}
    />
  )
}

const typed = (one: TargetSet | null) => (one === null ? 'Not typed in' : `${one.attendance}%`)

const difference = (attendance: number | null, set: TargetSet | null) =>
  attendance === null || set === null ? null : attendance - set.attendance / 100
