import {
  CLOSURE_KINDS,
  copyCalendarForward,
  WHOLE_SCHOOL,
  type HalfTerm,
  type LocalDate,
} from '#domain/index.ts'
import { proposedHolidays, type ProposedHoliday } from './bank-holidays.ts'
import { entriesOf, stored, type YearPlan } from './plan.ts'
import { yearGroupNames } from './words.ts'

/** An entry to be repeated: what it is travels unseen, its dates are typed. */
export type ProposedLine = { title: string; carried: string; from: LocalDate; to: LocalDate }

export type Proposal = { year: number; terms: HalfTerm[]; lines: ProposedLine[]; holidays: ProposedHoliday[] }

/** The year after a plan, proposed from it: what recurs on matching weekdays, and the bank holidays as they will fall. */
export function nextYear(plan: YearPlan): Proposal {
  const year = plan.year + 1
  const forward = copyCalendarForward(plan)
  const terms = [...forward.terms]
  const closures = forward.closures.map(stored)
  const entries = entriesOf({ closures }).filter(({ kind }) => kind !== 'bank_holiday')
  const lines = entries.map(({ key: _key, from, to, ...kept }) => ({
    title: [CLOSURE_KINDS[kept.kind], kept.note, whoText(kept.yearGroups)].filter(Boolean).join(', '),
    carried: JSON.stringify(kept),
    from,
    to,
  }))
  return { year, terms, lines, holidays: proposedHolidays({ year, terms, closures: [] }) }
}

function whoText(yearGroups: number[]): string {
  return yearGroups.includes(WHOLE_SCHOOL) ? '' : yearGroupNames(yearGroups)
}
