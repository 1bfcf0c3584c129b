import {
  calendarRows,
  WHOLE_SCHOOL,
  type Closure,
  type HalfTerm,
  type LocalDate,
  type SchoolDay,
} from '#domain/index.ts'
import type { CalendarEdit, EntryInput } from './edit.ts'

/** A closure as it is kept: `am` and `pm` say which sessions are not held, and it stands once for each year group. */
export type StoredClosure = Required<Closure>

/** All that people typed about one academic year; its days follow from it. */
export type YearPlan = { year: number; terms: HalfTerm[]; closures: StoredClosure[] }

/** A day of the whole school, or of a year group that differs from it on that day. */
export type CalendarDay = SchoolDay & { yearGroup: number }

/** What a person sees as one entry: the same closure for several year groups is one. */
export type Entry = Omit<StoredClosure, 'yearGroup'> & { key: string; yearGroups: number[] }

/** The days that follow from a plan. */
export const daysOf = (plan: YearPlan): CalendarDay[] => calendarRows(plan)

/** A closure with all that may be left out. */
export const stored = (closure: Closure): StoredClosure => ({
  yearGroup: WHOLE_SCHOOL,
  am: true,
  pm: true,
  note: '',
  ...closure,
})

/** What names an entry in an address. It is made of its content, since saving a calendar makes its rows anew. */
export function entryKey({ kind, from, to, am, pm }: Omit<Entry, 'key' | 'note' | 'yearGroups'>): string {
  return [kind, from, to, am && pm ? 'day' : am ? 'am' : 'pm'].join('.')
}

/** The closures of a plan as entries, in the order of the year. */
export function entriesOf({ closures }: Pick<YearPlan, 'closures'>): Entry[] {
  const entries = new Map<string, Entry>()
  for (const { yearGroup, ...closure } of closures) {
    const key = entryKey(closure)
    const known = entries.get(key)
    if (known) known.yearGroups.push(yearGroup)
    else entries.set(key, { ...closure, key, yearGroups: [yearGroup] })
  }
  return [...entries.values()]
    .map((entry) => ({ ...entry, yearGroups: entry.yearGroups.sort((a, b) => a - b) }))
    .sort((a, b) => (a.from + a.to < b.from + b.to ? -1 : 1))
}

/** The plan as an edit leaves it. The edit has been found in order by `editProblems`. */
export function applyEdit(plan: YearPlan, edit: CalendarEdit): YearPlan {
  switch (edit.type) {
    case 'terms':
      return { ...plan, terms: edit.terms }
    case 'bankHolidays':
      return {
        ...plan,
        closures: [
          ...plan.closures.filter(({ kind }) => kind !== 'bank_holiday'),
          ...edit.days.map(holidayClosure),
        ],
      }
    case 'entry':
      return { ...plan, closures: [...without(plan, edit.replaces), ...closuresOf(edit.entry)] }
    case 'remove':
      return { ...plan, closures: without(plan, edit.key) }
    case 'year':
      return {
        year: edit.year,
        terms: edit.terms,
        closures: [...edit.entries.flatMap(closuresOf), ...edit.days.map(holidayClosure)],
      }
  }
}

const without = ({ closures }: YearPlan, key: string) =>
  closures.filter((closure) => entryKey(closure) !== key)

const closuresOf = ({ yearGroups, ...closure }: EntryInput): StoredClosure[] =>
  yearGroups.map((yearGroup) => ({ ...closure, yearGroup }))

const holidayClosure = ({ date, name }: { date: LocalDate; name: string }): StoredClosure =>
  stored({ kind: 'bank_holiday', from: date, to: date, note: name })
