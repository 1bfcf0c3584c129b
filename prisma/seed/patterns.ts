import {
  addDays,
  localDate,
  mondayOf,
  weekdayOf,
  type LocalDate,
  type SessionPattern,
} from '#domain/index.ts'
import { chance } from './random.ts'
import { yearGroupIn, type Pupil } from './pupils.ts'
import type { School } from './roll.ts'

/** Sessions of one enrolment that are not the school's, for some days. */
export type Pattern = SessionPattern & { agreement: string; from: LocalDate; to: LocalDate }

const MORNINGS = '1010101010'
const YEAR_12 = '1111101111'
const YEAR_13 = '1110111110'
const WEEKS_PART_TIME = 8

/** The patterns of a pupil in an academic year: nursery, first days in Reception, sixth form, part-time timetables. */
export function patternsOf(pupil: Pupil, { plan, calendars }: School, year: number): Pattern[] {
  const yearGroup = yearGroupIn(pupil, year)
  const first = calendars.get(year)?.terms[0]?.from ?? localDate(`${year}-09-01`)
  const whole = { from: localDate(`${year}-09-01`), to: localDate(`${year + 1}-08-31`) }
  if (yearGroup < 0) return [{ sessions: MORNINGS, otherwise: 'X', agreement: '', ...whole }]
  // Those who come up from the nursery class know the school; the others begin with mornings.
  if (yearGroup === 0 && pupil.startingDay === whole.from) {
    // The Friday of the first whole week.
    const settled = addDays(mondayOf(addDays(first, 4)), weekdayOf(first) > 1 ? 11 : 4)
    return [{ sessions: MORNINGS, otherwise: 'X', agreement: '', from: whole.from, to: settled }]
  }
  if (yearGroup > 11)
    return [{ sessions: yearGroup === 12 ? YEAR_12 : YEAR_13, otherwise: 'X', agreement: '', ...whole }]
  return plan.kind === 'independent' || yearGroup < 1 || yearGroup > 10 ? [] : partTime(pupil, year, first)
}

function partTime(pupil: Pupil, year: number, first: LocalDate): Pattern[] {
  const luck = chance(`part time ${pupil.id} ${year}`)
  const { sen, socialWorker } = pupil.traits
  if (!luck.happens(sen === 'ehcp' || socialWorker ? 0.02 : 0.002)) return []
  const from = addDays(mondayOf(first), 7 * luck.whole(4, 20))
  const to = addDays(from, 7 * WEEKS_PART_TIME - 3)
  if (from < pupil.startingDay || to > pupil.leavingDay || pupil.shared) return []
  const parent = pupil.family.adults[0]?.name ?? 'a parent'
  const agreement = `Agreed with ${parent} on ${addDays(from, -5)}: mornings only, reviewed every two weeks, until ${to}`
  return [{ sessions: MORNINGS, otherwise: 'C2', agreement, from, to }]
}
