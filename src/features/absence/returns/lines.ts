import {
  addSchoolDays,
  deletionReturn,
  findDeletionGround,
  newPupilReturn,
  sicknessReturn,
  type LocalDate,
  type SchoolCalendar,
  type SicknessCount,
  type Span,
} from '#domain/index.ts'
import type { illnessOf, Spell } from './sql.ts'

/** Why a return is not due, in words; `''` where it is due. */
type Exempt = { exempt: string }

export type NewPupilLine = Spell & Exempt & { by: LocalDate | null; bySchoolDays: LocalDate | null }
export type DeletionLine = Spell & Exempt & { groundWords: string }
export type SicknessLine = ReturnType<typeof sicknessReturn> & { pupilId: number; name: string }

type SchoolYear = {
  lowestYear: number
  highestYear: number
  /** From the first day of the first term, on which there may be staff alone, to the first with pupils. */
  begins: Span
  /** The last day of the school year on which there is school. */
  last: LocalDate
  calendar: SchoolCalendar
  askedOn: LocalDate | null
}

/** The return that each name entered takes, or why it takes none (reg 13). */
export function newPupilLine(spell: Spell, year: SchoolYear): NewPupilLine {
  const { due, by } = newPupilReturn({
    entered: spell.entered,
    startingDay: spell.startingDay,
    mostJuniorClass: spell.yearGroup === year.lowestYear,
    schoolYearBegins: year.begins,
    askedOn: year.askedOn ?? undefined,
  })
  return {
    ...spell,
    by,
    bySchoolDays: due ? addSchoolDays(year.calendar, spell.entered, 5) : null,
    exempt: due
      ? ''
      : 'Exempt: placed in the most junior class, starting on the first day of the school year',
  }
}

/** The return that each name deleted takes, or why it takes none (reg 13). */
export function deletionLine(spell: Spell, year: SchoolYear): DeletionLine {
  const { due } = deletionReturn({
    deleted: spell.leavingDay,
    mostSeniorClass: spell.yearGroup === year.highestYear,
    schoolYear: { from: year.begins.from, to: year.last },
  })
  const ground = findDeletionGround(spell.ground)
  return {
    ...spell,
    groundWords: ground ? `${ground.letter ? `${ground.letter}, ` : ''}regulation ${ground.regulation}` : '–',
    exempt: due
      ? ''
      : 'Exempt: left the most senior class at or after the end of the school year’s last term',
  }
}

/** A pupil's days of illness counted both ways, and whether the count that prompts has come to fifteen (reg 13). */
export const sicknessLine = (
  { pupilId, name, dates }: Awaited<ReturnType<typeof illnessOf>>[number],
  calendar: SchoolCalendar,
  count: SicknessCount,
): SicknessLine => ({
  pupilId,
  name,
  ...sicknessReturn(
    dates.map((one) => ({ ...one, code: 'I' })),
    calendar,
    { count },
  ),
})
