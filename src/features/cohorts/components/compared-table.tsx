import { attendanceRate, COHORTS, type Cohort, type Standing } from '#domain/index.ts'
import { percent, points } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Table, type Column } from '#ui/table.tsx'
import { absencePercent, gapOf, shareOf, type ComparedGroup, type GroupTable } from '../groups.ts'

/** The figures of a group, whichever table it stands in. */
function figures<Row>(of: (row: Row) => Standing): Column<Row>[] {
  const share = (key: 'persistent' | 'severe' | 'atRisk', header: string): Column<Row> => ({
    key,
    header,
    align: 'end',
    cell: (row) => `${percent(shareOf(of(row), key))} (${of(row)[key]})`,
  })
  const sessions = (key: 'authorised' | 'unauthorised', header: string): Column<Row> => ({
    key,
    header,
    align: 'end',
    cell: (row) => percent(of(row).possible === 0 ? null : of(row)[key] / of(row).possible),
  })
  return [
    { key: 'pupils', header: 'Pupils', align: 'end', cell: (row) => of(row).pupils },
    {
      key: 'attendance',
      header: 'Attendance',
      align: 'end',
      cell: (row) => percent(attendanceRate(of(row))),
    },
    sessions('authorised', 'Authorised'),
    sessions('unauthorised', 'Unauthorised'),
    share('atRisk', 'At risk'),
    share('persistent', 'Persistent'),
    share('severe', 'Severe'),
  ]
}

type Props = { id: string; table: GroupTable; caption: string; listOf: (filter: [string, string]) => string }

/** Groups, each beside everybody else of the school; a group leads to its pupils. */
export function ComparedTable({ id, table: { groups }, caption, listOf }: Props) {
  const national = groups.some((group) => group.national)
  return (
    <Table
      id={id}
      caption={caption}
      rows={groups}
      rowKey={({ filter }) => filter.join()}
      dense
      columns={[
        {
          key: 'group',
          header: 'Group',
          cell: ({ name, filter }) => <TextLink href={listOf(filter)}>{name}</TextLink>,
        },
        ...figures<ComparedGroup>(({ inside }) => inside),
        { key: 'gap', header: 'Gap to others', align: 'end', cell: (group) => points(gapOf(group)) },
        ...(national ? [NATIONAL] : []),
      ]}
    />
  )
}

const NATIONAL: Column<ComparedGroup> = {
  key: 'national',
  header: 'England: absence, persistent',
  align: 'end',
  cell: ({ national, inside }) =>
    national
      ? `${national.absence.toFixed(1)} % (here ${absencePercent(inside)?.toFixed(1) ?? '–'} %), ${national.persistent.toFixed(1)} %`
      : '–',
}

type CrossedProps = {
  cohort: Cohort
  rows: { with: Cohort; both: Standing }[]
  caption: string
  listOf: (filter: [string, string]) => string
}

/** Pupils who are in one group and in another. */
export function CrossedTable({ cohort, rows, caption, listOf }: CrossedProps) {
  return (
    <Table
      id="crossed"
      caption={caption}
      rows={rows}
      rowKey={(row) => row.with}
      dense
      columns={[
        {
          key: 'with',
          header: `${COHORTS[cohort].label} and`,
          cell: (row) => (
            <TextLink href={listOf(['cohort', `${cohort},${row.with}`])}>{COHORTS[row.with].label}</TextLink>
          ),
        },
        ...figures<CrossedProps['rows'][number]>(({ both }) => both),
      ]}
    />
  )
}
