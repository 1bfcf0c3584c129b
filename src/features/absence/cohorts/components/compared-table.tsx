import { attendanceRate, COHORTS, shareOfPupils, type Cohort, type GroupTotals } from '#domain/index.ts'
import { percent, points } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Table, type Column } from '#ui/table.tsx'
import { absencePercent, gapOf, type ComparedGroup, type GroupTable } from '../groups.ts'

/** The columns with a group's figures, for both tables. */
function figures<Row>(
  of: (row: Row) => GroupTotals,
  pupilsHref: (row: Row, more: [string, string]) => string,
  named: (row: Row) => string,
): Column<Row>[] {
  const linked = (row: Row, what: string, said: string, more: [string, string]) => (
    <TextLink href={pupilsHref(row, more)} aria-label={`${named(row)}, ${what.toLowerCase()}: ${said}`}>
      {said}
    </TextLink>
  )
  const share = (key: 'persistent' | 'severe' | 'atRisk', header: string): Column<Row> => ({
    key,
    header,
    align: 'end',
    cell: (row) => {
      const said = `${percent(shareOfPupils(of(row), key))} (${of(row)[key]})`
      return of(row)[key] === 0 ? said : linked(row, header, said, ['band', key])
    },
  })
  const sessions = (key: 'authorised' | 'unauthorised', header: string): Column<Row> => ({
    key,
    header,
    align: 'end',
    cell: (row) => {
      const said = percent(of(row).possible === 0 ? null : of(row)[key] / of(row).possible)
      return of(row)[key] === 0 ? said : linked(row, header, said, ['sort', key])
    },
  })
  return [
    {
      key: 'pupils',
      header: 'Pupils',
      align: 'end',
      cell: (row) => linked(row, 'Pupils', String(of(row).pupils), ['sort', 'name']),
    },
    {
      key: 'attendance',
      header: 'Attendance',
      align: 'end',
      cell: (row) => linked(row, 'Attendance', percent(attendanceRate(of(row))), ['sort', 'attendance']),
    },
    sessions('authorised', 'Authorised'),
    sessions('unauthorised', 'Unauthorised'),
    share('atRisk', 'At risk'),
    share('persistent', 'Persistent'),
    share('severe', 'Severe'),
  ]
}

type Props = {
  id: string
  table: GroupTable
  caption: string
  /** Where the pupils of a group are listed. */
  pupilsHref: (...asked: [string, string][]) => string
}

/** Groups, each compared with everybody else of the school. A group's name leads to its pupils. */
export function ComparedTable({ id, table: { groups }, caption, pupilsHref }: Props) {
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
          cell: ({ name, filter }) => <TextLink href={pupilsHref(filter)}>{name}</TextLink>,
        },
        ...figures<ComparedGroup>(
          ({ inside }) => inside,
          ({ filter }, more) => pupilsHref(filter, more),
          ({ name }) => name,
        ),
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
      ? `${published(national.absence)} (${published(absencePercent(inside))} here), ${published(national.persistent)}`
      : '–',
}

/** A figure that is in percent already. */
const published = (share: number | null): string => percent(share === null ? null : share / 100)

type CrossedProps = {
  cohort: Cohort
  rows: { with: Cohort; both: GroupTotals }[]
  caption: string
  pupilsHref: Props['pupilsHref']
}

/** Pupils who are in one group and in another. */
export function CrossedTable({ cohort, rows, caption, pupilsHref }: CrossedProps) {
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
            <TextLink href={pupilsHref(crossing(cohort, row.with))}>{COHORTS[row.with].label}</TextLink>
          ),
        },
        ...figures<CrossedProps['rows'][number]>(
          ({ both }) => both,
          (row, more) => pupilsHref(crossing(cohort, row.with), more),
          (row) => `${COHORTS[cohort].label} and ${COHORTS[row.with].label}`,
        ),
      ]}
    />
  )
}

const crossing = (one: Cohort, other: Cohort): [string, string] => ['cohort', `${one},${other}`]
