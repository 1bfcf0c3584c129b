import { absencesOf, attendanceRate, yearGroupName } from '#domain/index.ts'
import { periodWords } from '#features/area/period/queries.ts'
import { exportOf, type Export } from '#server/export.ts'
import type { OrganisationContext } from '#server/organisation.ts'
import { childrenOfArea } from './queries.ts'
import { withNames } from './sql.ts'

/**
 * The severely absent children of an area, or with `list=shared` those at several schools, as a file. The access log
 * records the download.
 */
export async function pupilsFile(context: OrganisationContext, search: URLSearchParams): Promise<Export> {
  const { db, today, workplace } = context
  const { period, schools, ...lists } = await childrenOfArea(context, Object.fromEntries(search))
  const shared = search.get('list') === 'shared'
  const children = shared ? lists.shared : await lists.severe()
  const named = await withNames(db, children, schools, period, today)
  const what = shared ? 'children at more than one school' : 'severely absent children'
  const involved = new Set(children.flatMap((child) => child.records.map(({ schoolId }) => schoolId)))
  return exportOf({
    noted: { at: [...involved], as: `${workplace.organisation}: ${what}, ${period.name}` },
    name: `${shared ? 'shared' : 'severe'}-${period.id}-${period.to}`,
    title: `${workplace.organisation}: ${what}`,
    counts: [periodWords(period), 'Each child once, with the sessions of all its schools here'],
    columns: [
      { key: 'name', label: 'Child', kind: 'text' },
      { key: 'schools', label: 'Schools', kind: 'text' },
      { key: 'year', label: 'Year group', kind: 'text' },
      { key: 'attendance', label: 'Attendance', kind: 'percent' },
      { key: 'missed', label: 'Missed', kind: 'count' },
      { key: 'authorised', label: 'Authorised', kind: 'count' },
      { key: 'unauthorised', label: 'Unauthorised', kind: 'count' },
      { key: 'possible', label: 'Possible sessions', kind: 'count' },
    ],
    rows: named.map(({ places, sums }) => ({
      name: places[0]?.name ?? '',
      schools: places.map(({ school }) => school.name).join('; '),
      year: places[0]?.yearGroup == null ? '' : yearGroupName(places[0].yearGroup),
      attendance: attendanceRate(sums),
      missed: absencesOf(sums),
      authorised: sums.authorised,
      unauthorised: sums.unauthorised,
      possible: sums.possible,
    })),
  })
}
