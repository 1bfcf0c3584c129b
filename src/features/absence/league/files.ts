import { attendanceRate, yearGroupName } from '#domain/index.ts'
import { exportOf, type Export } from '#server/export.ts'
import type { Column } from '#server/files/table-file.ts'
import type { SchoolContext } from '#server/school.ts'
import { NotFound } from '#server/refusal.ts'
import { shortDate } from '#ui/format.ts'
import { loadLeague } from './queries.ts'

const COLUMNS = [
  { key: 'class', label: 'Class', kind: 'text' },
  { key: 'year', label: 'Year group', kind: 'text' },
  { key: 'stars', label: 'Stars this year', kind: 'count' },
  { key: 'attended', label: 'Sessions attended', kind: 'count' },
  { key: 'possible', label: 'Possible sessions', kind: 'count' },
  { key: 'attendance', label: 'Attendance', kind: 'percent' },
  { key: 'before', label: 'Attendance, the time before', kind: 'percent' },
  { key: 'target', label: 'Target', kind: 'text' },
] as const satisfies readonly Column[]

/**
 * The league of an address's weeks as a file, one class to a line. Refuses (NotFound) where a school has switched it
 * off.
 */
export async function leagueFile(context: SchoolContext, search: URLSearchParams): Promise<Export> {
  const { school, league } = await loadLeague(context, Object.fromEntries(search))
  if (!league) throw new NotFound()
  const { period, target, wholeWeeksTo, classes } = league
  return exportOf({
    noted: { at: [school.id], as: `Class league, ${period.name}` },
    name: `league-${school.urn}-${period.to}`,
    title: `${school.name}: class league`,
    counts: [
      `${period.name}: ${shortDate(period.from)} to ${shortDate(period.to)}, whole weeks to ${shortDate(wholeWeeksTo)}, marks as they stood when this was made`,
      'Each pupil’s week counts in the class of its Friday, or the last they were in during it',
      target === null
        ? 'No stars: the school has not set its target'
        : `A star for each week of the year at ${target}% or more`,
    ],
    columns: COLUMNS,
    rows: classes.map(({ name, yearGroup, stars, now, before, atTarget }) => ({
      class: name,
      year: yearGroup === null ? '' : yearGroupName(yearGroup),
      stars,
      attended: now.attended,
      possible: now.possible,
      attendance: attendanceRate(now),
      before: attendanceRate(before),
      target: atTarget ? 'Reached' : '',
    })),
  })
}
