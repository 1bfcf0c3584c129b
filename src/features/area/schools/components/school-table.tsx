import { academicYearDates, phaseName } from '#domain/index.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { percent, points } from '#ui/format.ts'
import { Table, type Column } from '#ui/table.tsx'
import { areaAddress, MEASURES, type AreaQuery, type MeasureId } from '../list-query.ts'
import type { SchoolLine } from '../overview.ts'
import type { AreaPeriod } from '../period.ts'
import { notesOf, periodWords } from '../words.ts'
import { ShareCell, TwoLines } from './share-cell.tsx'
import { SchoolName } from './school-name.tsx'

type Props = {
  base: string
  query: AreaQuery
  period: AreaPeriod
  /** The terms whose figures the changes compare. */
  terms: { now: string; before: string }
  nationalSource: string
  schools: SchoolLine[]
  down: boolean
}

/** Schools side by side. Sorting is in the address. */
export function SchoolTable({ base, query, period, terms, nationalSource, schools, down }: Props) {
  const { from: yearFrom, to: yearTo } = academicYearDates(period.academicYear)
  return (
    <Table
      id="schools"
      caption={`${periodWords(period)}. Every pupil on roll at any time in it, leavers until they left, counted at each school. Changes: ${terms.now} against ${terms.before}, worked out within the last ten minutes.${nationalSource && ` Beside national, in percentage points: ${nationalSource}.`}`}
      rows={schools}
      rowKey={({ id }) => id}
      dense
      empty={<EmptyState title="No school is like that">Choose another phase or kind.</EmptyState>}
      sort={{
        key: query.sort ?? '',
        direction: query.order,
        href: (key, order) => areaAddress(base, query, { sort: key as AreaQuery['sort'], order }),
      }}
      columns={[
        {
          key: 'name',
          header: 'School',
          sortable: true,
          cell: (school) => (
            <span className="block min-w-32">
              <SchoolName school={school} down={down} />
              <Notes notes={[phaseName(school.phase), ...notesOf(school, { yearFrom, yearTo })]} />
            </span>
          ),
        },
        measure('pupils', 'Pupils', (school) => school.standing?.pupils.toLocaleString('en-GB') ?? '–'),
        measure('attendance', 'Attendance, change', (school) => (
          <TwoLines main={percent(school.attendance)}>{points(school.attendanceChange)}</TwoLines>
        )),
        measure('aboveNational', 'Beside national'),
        measure('authorised', 'Authorised, unauthorised', (school) => (
          <TwoLines main={percent(MEASURES.authorised.of(school))}>
            {percent(MEASURES.unauthorised.of(school))}
          </TwoLines>
        )),
        measure('persistent', 'Persistent, change', ({ standing, persistentChange }) => (
          <ShareCell standing={standing} of="persistent" note={`, ${points(persistentChange)}`} />
        )),
        measure('severe', 'Severe', ({ standing }) => <ShareCell standing={standing} of="severe" />),
        measure('atRisk', 'At risk', ({ standing }) => <ShareCell standing={standing} of="atRisk" />),
        measure('late', 'Late'),
        measure('registers', 'Registers missing', (school) =>
          school.elsewhere ? '–' : school.registersMissing,
        ),
      ]}
    />
  )
}

function measure(
  key: MeasureId,
  header: string,
  cell: Column<SchoolLine>['cell'] = written(key),
): Column<SchoolLine> {
  return { key, header, align: 'end', sortable: true, cell }
}

const written = (key: MeasureId) => (school: SchoolLine) => {
  const { unit, of } = MEASURES[key]
  return unit === 'points' ? points(of(school)) : percent(of(school))
}

function Notes({ notes }: { notes: string[] }) {
  return <span className="block text-sm font-normal text-ink-muted">{notes.join('; ')}</span>
}
