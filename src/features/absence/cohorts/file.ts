import { attendanceRate } from '#domain/index.ts'
import { exportOf, type Export } from '#server/export.ts'
import type { Column } from '#server/files/table-file.ts'
import type { SchoolContext } from '#server/school.ts'
import { shortDate } from '#ui/format.ts'
import { gapOf } from './groups.ts'
import { loadCohorts } from './queries.ts'

const COLUMNS = [
  { key: 'by', label: 'Compared by', kind: 'text' },
  { key: 'name', label: 'Group', kind: 'text' },
  { key: 'pupils', label: 'Pupils', kind: 'count' },
  { key: 'possible', label: 'Possible sessions', kind: 'count' },
  { key: 'attendance', label: 'Attendance', kind: 'percent' },
  { key: 'authorised', label: 'Authorised', kind: 'count' },
  { key: 'unauthorised', label: 'Unauthorised', kind: 'count' },
  { key: 'atRisk', label: 'At risk', kind: 'count' },
  { key: 'persistent', label: 'Persistently absent', kind: 'count' },
  { key: 'severe', label: 'Severely absent', kind: 'count' },
  { key: 'gap', label: 'Gap to others', kind: 'percent' },
] as const satisfies readonly Column[]

/** The groups compared of an address's period as a file. It is noted in the access log who took it. */
export async function cohortsFile(context: SchoolContext, search: URLSearchParams): Promise<Export> {
  const { school, period, tables } = await loadCohorts(context, Object.fromEntries(search))
  return exportOf({
    noted: { at: [school.id], as: `Groups compared, ${period.name}` },
    name: `groups-compared-${school.urn}-${period.to}`,
    title: `${school.name}: groups compared`,
    counts: [
      `${period.name}: ${shortDate(period.from)} to ${shortDate(period.to)}, marks as they stood when this was made`,
      'Every pupil on roll at any time in the period with a possible session, leavers until they left',
      'A pupil is in a group who belonged to it at any time in the academic year',
    ],
    columns: COLUMNS,
    rows: tables.flatMap(({ title, groups }) =>
      groups.map(({ name, inside, others }) => ({
        by: title,
        name,
        pupils: inside.pupils,
        possible: inside.possible,
        attendance: attendanceRate(inside),
        authorised: inside.authorised,
        unauthorised: inside.unauthorised,
        atRisk: inside.atRisk,
        persistent: inside.persistent,
        severe: inside.severe,
        gap: gapOf({ inside, others }),
      })),
    ),
  })
}
