import { addDays, plannedCode, SESSIONS, weekdayOf, type LocalDate, type Session } from '#domain/index.ts'
import { chance } from './random.ts'
import type { Pattern } from './patterns.ts'
import { yearGroupIn, type Pupil } from './pupils.ts'
import type { School } from './roll.ts'

/** One session of a pupil's year. */
export type Slot = { date: LocalDate; session: Session }

/** What a calendar says of the year's unusual days. */
export type Occasions = {
  /** Days on which the school was shut without warning. */
  shut: ReadonlySet<string>
  /** The day on which the buses did not run. */
  noTransport: string
  studyLeave: { from: LocalDate; to: LocalDate }
  workExperience: { from: LocalDate; to: LocalDate }
}

// Īd al-Fiṭr, as most mosques in England kept it or will.
const EID = ['2025-03-31', '2026-03-20', '2027-03-10', '2029-02-15', '2030-02-05']
const CLOSED_BY_SNOW: Record<string, number> = { millbank: 2, birchfield: 1, oakley: 1 }
const STUDY_LEAVE_SCHOOLS = new Set(['ridgeway', 'wexcombe'])

/** The unusual days of a school's year: snow in January, a day without buses, exams and work experience in June. */
export function occasionsOf({ plan, calendars }: School, year: number): Occasions {
  const calendar = calendars.get(year)
  const dates = calendar?.daysOf(1).map(({ date }) => date) ?? []
  const january = dates.filter((date) => date.slice(5, 7) === '01')
  const june = calendar?.terms[5]?.from ?? (`${year + 1}-06-01` as LocalDate)
  return {
    shut: new Set(january.slice(3, 3 + (CLOSED_BY_SNOW[plan.key] ?? 0))),
    noTransport: january[4] ?? '',
    studyLeave: STUDY_LEAVE_SCHOOLS.has(plan.key)
      ? { from: june, to: addDays(june, 11) }
      : { from: june, to: addDays(june, -1) },
    workExperience: { from: addDays(june, 28), to: addDays(june, 32) },
  }
}

/** The code a session has before anybody falls ill, or '' where the pupil is simply expected. */
export function settledCode(
  pupil: Pupil,
  school: School,
  patterns: Pattern[],
  on: Occasions,
  year: number,
): (slot: Slot) => string {
  const yearGroup = yearGroupIn(pupil, year)
  const luck = chance(`settled ${pupil.id} ${year}`)
  const keepsEid = pupil.family.heritage === 'muslim' && luck.happens(0.6)
  const byBus = school.plan.phase === 'special' && luck.happens(0.3)
  const outing = tripOf(school, yearGroup, year)
  const atCollege = yearGroup >= 9 && yearGroup <= 11 && luck.happens(0.04)
  const tutored = pupil.traits.sen === 'ehcp' && yearGroup > 0 && luck.happens(0.03)
  const plays = yearGroup >= 7 && luck.happens(0.02)
  const within = (date: LocalDate, { from, to }: { from: LocalDate; to: LocalDate }) =>
    from <= date && date <= to
  return ({ date, session }) => {
    if (on.shut.has(date)) return 'Y4'
    for (const pattern of patterns) {
      const code = within(date, pattern) ? plannedCode(pattern, date, session) : ''
      if (code) return code
    }
    const { shared } = pupil
    if (shared && date >= shared.from && !shared.weekdays.includes(weekdayOf(date))) return 'D'
    if (byBus && date === on.noTransport && session === 'AM') return 'Y1'
    if (keepsEid && EID.includes(date)) return 'R'
    if (yearGroup === 11 && within(date, on.studyLeave)) return 'S'
    if (yearGroup === 10 && school.plan.phase === 'secondary' && within(date, on.workExperience)) return 'W'
    if (date === outing) return 'V'
    if (atCollege && weekdayOf(date) === 3) return 'B'
    if (tutored && weekdayOf(date) === 2) return 'K'
    return plays && weekdayOf(date) === 4 && session === 'PM' && date.slice(8) < '15' ? 'P' : ''
  }
}

/** A year group's day out in the summer term. */
function tripOf({ plan, calendars }: School, yearGroup: number, year: number): string {
  const days =
    calendars
      .get(year)
      ?.daysOf(yearGroup)
      .filter(({ date }) => date > `${year + 1}-05-01`) ?? []
  return days.length > 15 ? chance(`trip ${plan.key} ${yearGroup} ${year}`).pick(days.slice(5, -5)).date : ''
}

/** The sessions of a pupil's year, of those that the calendar holds and that are over by `today`. */
export function slotsOf(pupil: Pupil, school: School, year: number, today: string): Slot[] {
  const days = school.calendars.get(year)?.daysOf(yearGroupIn(pupil, year)) ?? []
  const slots: Slot[] = []
  for (const { date, am, pm } of days) {
    if (date < pupil.startingDay || date > pupil.leavingDay || date >= today) continue
    for (const session of SESSIONS) if (session === 'AM' ? am : pm) slots.push({ date, session })
  }
  return slots
}
