import { academicYearDates, phaseName, shareOfPupils } from '#domain/index.ts'
import { periodWords, type AreaPeriod } from '#features/area/period/queries.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { percent, points } from '#ui/format.ts'
import { Table, type Column } from '#ui/table.tsx'
import { schoolsList, type SchoolsAsked } from '../asked.ts'
import { MEASURES, type MeasureId } from '../measures.ts'
import type { SchoolLine } from '../side-by-side.ts'
import { notesOf } from '../notes.ts'
import { ShareCell, TwoLines } from '#ui/share-cell.tsx'
import { SchoolName } from './school-name.tsx'

type Props = {
  base: string
  query: SchoolsAsked
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
        href: (key, order) => schoolsList.address(base, query, { sort: key as SchoolsAsked['sort'], order }),
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
        measure('pupils', 'Pupils', (school) => school.totals?.pupils.toLocaleString('en-GB') ?? '–'),
        measure('attendance', 'Attendance, change', (school) => (
          <TwoLines main={percent(school.attendance)}>{points(school.attendanceChange)}</TwoLines>
        )),
        measure('aboveNational', 'Beside national'),
        measure('authorised', 'Authorised, unauthorised', (school) => (
          <TwoLines main={percent(MEASURES.authorised.of(school))}>
            {percent(MEASURES.unauthorised.of(school))}
          </TwoLines>
        )),
        measure('persistent', 'Persistent, change', ({ totals, persistentChange }) => (
          <ShareCell
            share={shareOfPupils(totals, 'persistent')}
            count={totals?.persistent}
            note={`, ${points(persistentChange)}`}
          />
        )),
        measure('severe', 'Severe', ({ totals }) => (
          <ShareCell share={shareOfPupils(totals, 'severe')} count={totals?.severe} />
        )),
        measure('atRisk', 'At risk', ({ totals }) => (
          <ShareCell share={shareOfPupils(totals, 'atRisk')} count={totals?.atRisk} />
        )),
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
