import { CLOSURE_KINDS, WHOLE_SCHOOL, type LocalDate } from '#domain/index.ts'
import { counted } from '#ui/format.ts'
import { entriesOf, type CalendarDay, type Entry, type YearPlan } from './plan.ts'
import { halfTermName, spanText, yearGroupNames } from './words.ts'

export type YearLine = {
  key: string
  when: string
  what: string
  who: string
  /** What it does to sessions: how many are held in a half term, which are not on other days. */
  sessions: string
  /** The entry that can be changed; half terms are changed together. */
  entry: Entry | null
}

/** The year in order, as a table: the half terms with what stands in them. */
export function yearLines(plan: YearPlan, days: CalendarDay[]): YearLine[] {
  const terms = plan.terms.map((term) => ({
    from: term.from,
    key: `half-term-${term.halfTerm}`,
    when: spanText(term.from, term.to),
    what: halfTermName(term.halfTerm),
    who: 'Whole school',
    sessions: heldText(days, term.from, term.to),
    entry: null,
  }))
  const entries = entriesOf(plan).map((entry) => ({
    from: entry.from,
    key: entry.key,
    when: spanText(entry.from, entry.to),
    what: entry.note ? `${CLOSURE_KINDS[entry.kind]}: ${entry.note}` : CLOSURE_KINDS[entry.kind],
    who: whoText(entry.yearGroups),
    sessions: closedText(entry),
    entry,
  }))
  return [...terms, ...entries]
    .sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1))
    .map(({ from: _from, ...line }) => line)
}

function whoText(yearGroups: number[]): string {
  return yearGroups.includes(WHOLE_SCHOOL) ? 'Whole school' : yearGroupNames(yearGroups)
}

function closedText({ am, pm }: Entry): string {
  return am && pm ? 'No session' : am ? 'Afternoon only' : 'Morning only'
}

function heldText(days: CalendarDay[], from: LocalDate, to: LocalDate): string {
  const held = days.filter(({ date, yearGroup }) => yearGroup === WHOLE_SCHOOL && date >= from && date <= to)
  const sessions = held.reduce((sum, { am, pm }) => sum + Number(am) + Number(pm), 0)
  return `${counted(held.filter(({ am, pm }) => am || pm).length, 'day')}, ${counted(sessions, 'session')}`
}
