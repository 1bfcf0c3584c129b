import { calendarProblems, type HalfTerm, type LocalDate, type Problem } from '#domain/index.ts'
import { longDate } from '#ui/format.ts'
import type { CalendarEdit, EntryInput } from './edit.ts'
import { entriesOf, entryKey, type YearPlan } from './plan.ts'
import { halfTermName, isWeekend } from './words.ts'

/** What stops an edit, each beside the field of its form; empty when the edit may be made. */
export function editProblems(plan: YearPlan, edit: CalendarEdit): Problem[] {
  switch (edit.type) {
    case 'terms':
      return termProblems(edit)
    case 'entry':
      return [...repeated(plan, edit), ...entryProblems(plan, edit.entry, (end) => end)]
    case 'year':
      return [
        ...(plan.terms.length > 0 ? [ALREADY_SET_UP] : []),
        ...termProblems(edit),
        ...edit.entries.flatMap((entry, index) =>
          entryProblems(edit, entry, (end) => `${end}-line-${index + 1}`),
        ),
      ]
    default:
      return []
  }
}

const ALREADY_SET_UP = {
  field: 'from-1',
  message: 'This year has a calendar already. Change that one instead.',
}

function termProblems({ year, terms }: { year: number; terms: HalfTerm[] }): Problem[] {
  if (terms.length === 0) return [{ field: 'from-1', message: 'Enter at least one half term.' }]
  const rules = calendarProblems({ terms, closures: [] }, year).map(({ field, message }) => {
    const [, index, end] = field.split('.')
    return { field: `${end}-${terms[Number(index)]?.halfTerm}`, message }
  })
  const weekends = terms.flatMap(({ halfTerm, from, to }) => [
    ...weekendProblem(from, `from-${halfTerm}`, `${halfTermName(halfTerm)} would begin`),
    ...weekendProblem(to, `to-${halfTerm}`, `${halfTermName(halfTerm)} would end`),
  ])
  return [...rules, ...weekends]
}

function repeated(plan: YearPlan, { entry, replaces }: Extract<CalendarEdit, { type: 'entry' }>): Problem[] {
  const key = entryKey(entry)
  const known = key !== replaces && entriesOf(plan).some((other) => other.key === key)
  return known
    ? [
        {
          field: 'from',
          message: 'The calendar has this already for these days. Go back and change that one.',
        },
      ]
    : []
}

function entryProblems(
  { year, terms }: { year: number; terms: HalfTerm[] },
  entry: EntryInput,
  fieldOf: (end: 'from' | 'to') => string,
): Problem[] {
  const rules = calendarProblems({ terms: [], closures: [entry] }, year).map(({ field, message }) => ({
    field: fieldOf(field.endsWith('.to') ? 'to' : 'from'),
    message,
  }))
  if (rules.length > 0) return rules
  if (entry.from === entry.to && isWeekend(entry.from))
    return weekendProblem(entry.from, fieldOf('from'), 'This falls')
  // INSET days often stand just before a term; anything else out of term closes nothing.
  const inTerm = terms.some((term) => term.from <= entry.to && entry.from <= term.to)
  return entry.kind === 'inset' || inTerm
    ? []
    : [
        {
          field: fieldOf('from'),
          message: 'There is no school then anyway: these days lie outside the half terms.',
        },
      ]
}

function weekendProblem(date: LocalDate, field: string, what: string): Problem[] {
  return isWeekend(date)
    ? [{ field, message: `${what} on a weekend, ${longDate(date)}. Choose a school day.` }]
    : []
}
