import { addDays } from '../dates/arithmetic.ts'
import type { LocalDate, Span } from '../dates/local-date.ts'

type NewPupil = {
  /** The day on which the name was entered. */
  entered: LocalDate
  startingDay: LocalDate
  /** Whether the pupil is placed in the most junior class. */
  mostJuniorClass: boolean
  /**
   * The beginning of the school year: from the first day of its first term, on which there may be staff alone, to the
   * first with pupils. Whichever of them the roll gives is its first day.
   */
  schoolYearBegins: Span
  /** The day on which the authority asked to be told of every new pupil, if it did. */
  askedOn?: LocalDate
}

const DAYS = 5

/**
 * Whether the local authority is to be told of a name entered in the admission register, and by the end of which
 * day: the fifth after the day of entry (reg 13). The regulation says "day", so days of the calendar are counted,
 * the stricter reading. A pupil placed in the most junior class who starts on the first day of the school year is
 * exempt, unless the authority asked for all: that reaches only names entered after the day on which it asked.
 */
export function newPupilReturn(pupil: NewPupil): { due: boolean; by: LocalDate | null } {
  const { entered, startingDay, mostJuniorClass, schoolYearBegins, askedOn } = pupil
  const onFirstDay = startingDay >= schoolYearBegins.from && startingDay <= schoolYearBegins.to
  const usualIntake = mostJuniorClass && onFirstDay
  const asked = askedOn !== undefined && entered > askedOn
  const due = !usualIntake || asked
  return { due, by: due ? addDays(entered, DAYS) : null }
}
