import { academicYearName } from '#domain/index.ts'
import { exportOf, type Export } from '#server/export.ts'
import type { Column } from '#server/files/table-file.ts'
import type { SchoolContext } from '#server/school.ts'
import { fullDate, moment, shortDate } from '#ui/format.ts'
import { targetName } from './targets.ts'
import { loadTargets } from './queries.ts'

const COLUMNS = [
  { key: 'year', label: 'Academic year', kind: 'text' },
  { key: 'kind', label: 'Measured against', kind: 'text' },
  { key: 'set', label: 'Set', kind: 'text' },
  { key: 'given', label: 'Given on', kind: 'text' },
  { key: 'source', label: 'Where it was read', kind: 'text' },
  { key: 'now', label: 'Attendance now', kind: 'percent' },
  { key: 'at', label: 'Said', kind: 'text' },
  { key: 'by', label: 'By', kind: 'text' },
] as const satisfies readonly Column[]

/** Every target a school has set as a file, this year's beside its attendance so far. Refuses as the page does. */
export async function targetsFile(context: SchoolContext): Promise<Export> {
  const { school, history, period, attendance, wholeSchool } = await loadTargets(context)
  return exportOf({
    noted: { at: [school.id], as: 'Targets of attendance' },
    name: `targets-${school.urn}-${period.to}`,
    title: `${school.name}: targets of attendance`,
    counts: [
      `Attendance now: ${period.name}, ${wholeSchool ? 'whole school' : 'your year groups'}, ${shortDate(period.from)} to ${shortDate(period.to)}, marks as they stood when this was made`,
      'Every pupil on roll at any time in it with a possible session, leavers until they left',
      'The latest typed in first; the newest target for a year stands, and of the DfE’s expectations the one given last',
    ],
    columns: COLUMNS,
    rows: history.map(({ attendance: set, at, by, ...one }) => ({
      year: academicYearName(one.academicYear),
      kind: targetName(one),
      set: `${set}%`,
      given: one.givenOn && fullDate(one.givenOn),
      source: one.source,
      now: one.academicYear === period.academicYear ? attendance : null,
      at: moment(at),
      by,
    })),
  })
}
