import { exportOf, type Export } from '#server/export.ts'
import type { Column } from '#server/files/table-file.ts'
import type { SchoolContext } from '#server/school.ts'
import { loadReturns } from './queries.ts'
import { COUNT_WORDS, newPupilWords, sicknessWords } from './words.ts'

const COLUMNS = [
  { key: 'return', label: 'Return', kind: 'text' },
  { key: 'name', label: 'Pupil', kind: 'text' },
  { key: 'day', label: 'Entered or last day on roll', kind: 'date' },
  { key: 'about', label: 'About', kind: 'text' },
  { key: 'due', label: 'Due, or why it is exempt', kind: 'text' },
] as const satisfies readonly Column[]

/** The returns of this school year as a file, those that are exempt with why. Refuses as the page does. */
export async function returnsFile(context: SchoolContext): Promise<Export> {
  const { school, today, settings, entered, deleted, ill } = await loadReturns(context)
  return exportOf({
    noted: { at: [school.id], as: 'Returns to the local authority' },
    name: `returns-${school.urn}-${today}`,
    title: `${school.name}: returns to the local authority`,
    counts: [
      'Names entered and deleted since 1 August; of illness, pupils on roll with at least 12 days',
      `What prompts a sickness return: ${COUNT_WORDS[settings.sickness]}`,
    ],
    columns: COLUMNS,
    rows: [
      ...entered.map((one) => ({
        return: 'New pupil',
        name: one.name,
        day: one.entered,
        about: '',
        due: newPupilWords(one),
      })),
      ...deleted.map((one) => ({
        return: 'Deletion',
        name: one.name,
        day: one.leavingDay,
        about: `Ground ${one.groundWords}`,
        due: one.exempt || 'No later than the deletion',
      })),
      ...ill.map((one) => ({
        return: 'Sickness',
        name: one.name,
        day: null,
        about: `${one.byDays.days} days that hold an I, ${one.bySessions.days} days by sessions`,
        due: sicknessWords(one),
      })),
    ],
  })
}
