import { heldMarks } from '../calendar/school-days.ts'
import type { SchoolCalendar } from '../calendar/school-calendar.ts'
import { classify } from '../codes/lookup.ts'
import type { LocalDate } from '../dates/local-date.ts'
import { groupBy } from '../group-by.ts'
import type { Mark } from '../marks/mark.ts'

const DAYS_FOR_A_RETURN = 10
const DAYS_FOR_GROUND_I = 20
const GROUND_I_CODES = new Set(['G', 'N', 'O'])

/** School days in a row that were wholly unauthorised. */
export type Run = { schoolDays: number; since: LocalDate; until: LocalDate; tenthOn: LocalDate | null }

export type UnauthorisedRun = {
  schoolDays: number
  since: LocalDate | null
  tenthOn: LocalDate | null
  /** Twenty school days of G, N or O alone: ground I of reg 9(1) is worth a review. */
  groundI: boolean
  /** Runs of ten school days or more that ended. */
  earlier: Run[]
}

/**
 * The run of unauthorised absence up to the last mark, for the attendance return of reg 13 and ground I of
 * reg 9(1). A day belongs when every possible session marked on it is G, N, O or U; any other possible
 * session ends the run. A not-possible mark ends the count for ground I, as U does, but not the run. A day
 * without a mark neither breaks nor extends either.
 */
export function unauthorisedRun(marks: Iterable<Mark>, calendar: SchoolCalendar): UnauthorisedRun {
  const ended: Run[] = []
  let run: Run | null = null
  let groundIDays = 0
  for (const [date, day] of groupBy(heldMarks(marks, calendar), (mark) => mark.date)) {
    groundIDays = day.every(({ code }) => GROUND_I_CODES.has(code)) ? groundIDays + 1 : 0
    const possible = day
      .map(({ code }) => classify(code, date))
      .filter((statClass) => statClass !== 'notPossible')
    if (possible.length === 0) continue
    if (possible.every((statClass) => statClass === 'unauthorised')) {
      run = extended(run, date)
    } else if (run) {
      ended.push(run)
      run = null
    }
  }
  return {
    schoolDays: run?.schoolDays ?? 0,
    since: run?.since ?? null,
    tenthOn: run?.tenthOn ?? null,
    groundI: groundIDays >= DAYS_FOR_GROUND_I,
    earlier: ended.filter(({ tenthOn }) => tenthOn !== null),
  }
}

function extended(run: Run | null, date: LocalDate): Run {
  if (!run) return { schoolDays: 1, since: date, until: date, tenthOn: null }
  const schoolDays = run.schoolDays + 1
  return { ...run, schoolDays, until: date, tenthOn: schoolDays === DAYS_FOR_A_RETURN ? date : run.tenthOn }
}
