import { absencesOf, attendanceRate, COHORTS, cohortsOf, yearGroupName } from '#domain/index.ts'
import { exportOf, type Export } from '#server/export.ts'
import type { Column } from '#server/files/table-file.ts'
import type { SchoolContext } from '#server/school.ts'
import { shortDate } from '#ui/format.ts'
import { BANDS, VIEWS } from './address.ts'
import { loadAbsenceList } from './queries.ts'

const COLUMNS = [
  { key: 'name', label: 'Pupil', kind: 'text' },
  { key: 'year', label: 'Year group', kind: 'text' },
  { key: 'group', label: 'Registration group', kind: 'text' },
  { key: 'attendance', label: 'Attendance', kind: 'percent' },
  { key: 'possible', label: 'Possible sessions', kind: 'count' },
  { key: 'missed', label: 'Missed', kind: 'count' },
  { key: 'illness', label: 'Illness and appointments', kind: 'count' },
  { key: 'authorised', label: 'Authorised', kind: 'count' },
  { key: 'holiday', label: 'Holiday', kind: 'count' },
  { key: 'unauthorised', label: 'Unauthorised', kind: 'count' },
  { key: 'lateBeforeClose', label: 'Late, register open', kind: 'count' },
  { key: 'lateAfterClose', label: 'Late, register closed', kind: 'count' },
  { key: 'canMiss', label: 'Can still miss', kind: 'count' },
  { key: 'toRecover', label: 'Sessions in a row to get back above 90%', kind: 'count' },
  { key: 'groups', label: 'Groups', kind: 'text' },
] as const satisfies readonly Column[]

/** The list an address asks for as a file, every page of it. The access log keeps who took it. */
export async function absenceListFile(context: SchoolContext, search: URLSearchParams): Promise<Export> {
  const { school, period, query, pupils } = await loadAbsenceList(context, Object.fromEntries(search), true)
  const title = `${BANDS[query.band]}, ${VIEWS[query.view].toLowerCase()}`
  return exportOf({
    noted: { at: [school.id], as: `${title}, ${period.name}: ${pupils.length} pupils` },
    name: `attendance-${school.urn}-${query.band}-${period.to}`,
    title: `${school.name}: ${title}`,
    counts: [
      `${period.name}: ${shortDate(period.from)} to ${shortDate(period.to)}, marks as they stood when this was made`,
      'Every pupil on roll at any time in the period with a possible session, leavers until they left',
    ],
    columns: COLUMNS,
    rows: pupils.map(({ name, yearGroup, group, sums, reasons, outlook, cohorts }) => ({
      name,
      year: yearGroupName(yearGroup),
      group,
      attendance: attendanceRate(sums),
      possible: sums.possible,
      missed: absencesOf(sums),
      illness: reasons.illness,
      authorised: sums.authorised,
      holiday: reasons.holiday,
      unauthorised: sums.unauthorised,
      lateBeforeClose: sums.lateBeforeClose,
      lateAfterClose: sums.lateAfterClose,
      canMiss: outlook.canMiss,
      toRecover: outlook.toRecover,
      groups: cohortsOf(cohorts)
        .filter((id) => !NOT_LISTED.has(id))
        .map((id) => COHORTS[id].label)
        .join(', '),
    })),
  })
}

// Groups by age only serve the sums. Ethnicity is compared between groups, never listed pupil by pupil.
const NOT_LISTED: ReadonlySet<string> = new Set([
  'census_age',
  'aged_fifteen',
  'white_british',
  'white_other',
  'mixed',
  'asian',
  'black',
  'other_ethnicity',
  'ethnicity_unknown',
])
