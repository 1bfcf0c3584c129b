import { attendanceRate, COHORTS, yearGroupName, type Cohort, type Standing } from '#domain/index.ts'
import { percent, points } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Table, type Column } from '#ui/table.tsx'
import { gapOf, nationalOf, type CohortTables } from '../cohorts.ts'
import { shareOf } from '../overview.ts'
import { ShareCell } from './share-cell.tsx'

const COUNTED = 'Every pupil on roll at any time in it, leavers until they left, each child once.'

/** The figures of a group, whichever table it stands in. */
function figures<Row>(of: (row: Row) => Standing): Column<Row>[] {
  const share = (key: 'persistent' | 'severe' | 'atRisk', header: string): Column<Row> => ({
    key,
    header,
    align: 'end',
    cell: (row) => <ShareCell standing={of(row)} of={key} />,
  })
  return [
    {
      key: 'pupils',
      header: 'Pupils',
      align: 'end',
      cell: (row) => of(row).pupils.toLocaleString('en-GB'),
    },
    {
      key: 'attendance',
      header: 'Attendance',
      align: 'end',
      cell: (row) => percent(attendanceRate(of(row))),
    },
    share('persistent', 'Persistent'),
    share('severe', 'Severe'),
    share('atRisk', 'At risk'),
  ]
}

type Props = { tables: CohortTables; period: string; crossHref: (cohort: Cohort) => string }

/** Each group beside everybody else, with England where a figure is published. */
export function GroupTable({ tables, period, crossHref }: Props) {
  return (
    <Table
      id="groups"
      caption={`${period}. ${COUNTED} A group counts who belonged to it at any time in the year; gaps are in percentage points, against everybody else. England: daily data, autumn term 2024/25.`}
      rows={tables.groups.filter(({ inside }) => inside.pupils > 0)}
      rowKey={({ cohort }) => cohort}
      columns={[
        {
          key: 'group',
          header: 'Group',
          cell: ({ cohort }) => <TextLink href={crossHref(cohort)}>{COHORTS[cohort].label}</TextLink>,
        },
        ...figures<CohortTables['groups'][number]>(({ inside }) => inside),
        { key: 'gap', header: 'Gap in attendance', align: 'end', cell: (group) => points(gapOf(group)) },
        {
          key: 'persistentGap',
          header: 'Gap in persistent',
          align: 'end',
          cell: ({ inside, others }) => points(difference(inside, others)),
        },
        {
          key: 'national',
          header: 'England: attendance, persistent',
          align: 'end',
          cell: ({ cohort }) => {
            const national = nationalOf(cohort)
            return national ? `${percent(national.attendance)}, ${percent(national.persistent)}` : '–'
          },
        },
      ]}
    />
  )
}

/** One group crossed with each other. */
export function CrossedTable({
  crossed,
  period,
}: {
  crossed: NonNullable<CohortTables['crossed']>
  period: string
}) {
  const { label } = COHORTS[crossed.cohort]
  return (
    <Table
      id="crossed"
      caption={`${label}: pupils who are in this group and in another. ${period}. ${COUNTED}`}
      rows={crossed.rows.filter(({ both }) => both.pupils > 0)}
      rowKey={(row) => row.with}
      columns={[
        { key: 'group', header: `${label} and`, cell: (row) => COHORTS[row.with].label },
        ...figures<(typeof crossed.rows)[number]>(({ both }) => both),
      ]}
    />
  )
}

/** The year groups of the area. */
export function YearTable({ tables, period }: { tables: CohortTables; period: string }) {
  return (
    <Table
      id="years"
      caption={`Year groups. ${period}. ${COUNTED}`}
      rows={tables.years}
      rowKey={({ yearGroup }) => yearGroup}
      columns={[
        {
          key: 'year',
          header: 'Year group',
          cell: ({ yearGroup }) => (yearGroup === 99 ? 'No year group' : yearGroupName(yearGroup)),
        },
        ...figures<CohortTables['years'][number]>(({ standing }) => standing),
      ]}
    />
  )
}

function difference(inside: Standing, others: Standing): number | null {
  const [own, rest] = [shareOf(inside, 'persistent'), shareOf(others, 'persistent')]
  return own === null || rest === null ? null : own - rest
}
