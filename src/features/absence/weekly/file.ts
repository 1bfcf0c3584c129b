import { absencesOf, addDays, attendanceRate } from '#domain/index.ts'
import { exportOf, type Export } from '#server/export.ts'
import type { Column } from '#server/files/table-file.ts'
import type { SchoolContext } from '#server/school.ts'
import { NotFound } from '#server/refusal.ts'
import { shortDate } from '#ui/format.ts'
import { loadWeekly, loadWeeklyList } from './load.ts'
import { lateIn } from './report.ts'

const WHO = 'Pupils who were in the class that Friday and still are'
const NOW = 'marks as they stood when this was made'

const CLASS_COLUMNS = [
  { key: 'class', label: 'Class', kind: 'text' },
  { key: 'pupils', label: 'Pupils', kind: 'count' },
  { key: 'attendance', label: 'Attendance', kind: 'percent' },
  { key: 'attended', label: 'Sessions attended', kind: 'count' },
  { key: 'possible', label: 'Possible sessions', kind: 'count' },
  { key: 'late', label: 'Late', kind: 'count' },
] as const satisfies readonly Column[]

/** The last week of each class as a file. Refuses (NotFound) before the first week is over. */
export async function weeklyListFile(context: SchoolContext): Promise<Export> {
  const { school, monday, lines } = await loadWeeklyList(context)
  if (!monday) throw new NotFound()
  return exportOf({
    noted: { at: [school.id], as: `Weekly reports, week of ${shortDate(monday)}` },
    name: `weekly-${school.urn}-${monday}`,
    title: `${school.name}: the week of each class`,
    counts: [`Week of ${shortDate(monday)}, ${NOW}`, WHO],
    columns: CLASS_COLUMNS,
    rows: lines.map(({ group, week }) => ({
      class: group.name,
      pupils: week.pupils,
      attendance: attendanceRate(week),
      attended: week.attended,
      possible: week.possible,
      late: lateIn(week),
    })),
  })
}

const PUPIL_COLUMNS = [
  { key: 'name', label: 'Pupil', kind: 'text' },
  { key: 'missed', label: 'Missed in the week', kind: 'count' },
  { key: 'possible', label: 'Possible in the week', kind: 'count' },
  { key: 'late', label: 'Late in the week', kind: 'count' },
  { key: 'open', label: 'No reason yet', kind: 'count' },
  { key: 'missedYear', label: 'Missed this year', kind: 'count' },
  { key: 'possibleYear', label: 'Possible this year', kind: 'count' },
  { key: 'attendance', label: 'Attendance this year', kind: 'percent' },
  { key: 'stands', label: 'This year', kind: 'text' },
] as const satisfies readonly Column[]

/** The report of one class on a week as a file, a pupil a line. Refuses as the page does. */
export async function weeklyFile(
  context: SchoolContext,
  search: URLSearchParams,
  { group }: { group: string },
): Promise<Export> {
  const {
    school,
    group: own,
    report,
  } = await loadWeekly(context, { group, week: search.get('week') ?? undefined })
  if (!report) throw new NotFound()
  const week = shortDate(report.monday)
  return exportOf({
    noted: { at: [school.id], as: `Weekly report of ${own.name}, week of ${week}` },
    name: `weekly-${school.urn}-${own.name}-${report.monday}`,
    title: `${school.name}: ${own.name}, the week of ${week}`,
    counts: [
      `Week of ${week}, and the academic year to ${shortDate(addDays(report.monday, 6))}, ${NOW}`,
      WHO,
    ],
    columns: PUPIL_COLUMNS,
    rows: report.pupils.map(({ name, week: sums, year, open, atRisk, persistent }) => ({
      name,
      missed: absencesOf(sums),
      possible: sums.possible,
      late: lateIn(sums),
      open,
      missedYear: absencesOf(year),
      possibleYear: year.possible,
      attendance: attendanceRate(year),
      stands: persistent ? 'A tenth or more' : atRisk ? 'At risk' : '',
    })),
  })
}
