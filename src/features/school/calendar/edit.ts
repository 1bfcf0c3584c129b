import { z } from 'zod'
import { localDate } from '#domain/index.ts'
import { carriedText, stepsOf } from '#server/steps.ts'

const date = z.string().transform(localDate)

const halfTerm = z.object({ halfTerm: z.int().min(1).max(6), from: date, to: date })

const entry = z.object({
  kind: z.enum(['inset', 'bank_holiday', 'closure', 'different_dates']),
  from: date,
  to: date,
  am: z.boolean(),
  pm: z.boolean(),
  note: z.string().max(200),
  yearGroups: z.array(z.int()).min(1),
})

const year = z.int().min(2000).max(2099)

const days = z.array(z.object({ date, name: z.string() }))

const calendarEdit = z.discriminatedUnion('type', [
  z.object({ type: z.literal('terms'), year, terms: z.array(halfTerm).max(6) }),
  z.object({ type: z.literal('bankHolidays'), year, days }),
  z.object({ type: z.literal('entry'), year, replaces: z.string(), entry }),
  z.object({ type: z.literal('remove'), year, key: z.string() }),
  z.object({ type: z.literal('year'), year, terms: z.array(halfTerm).max(6), entries: z.array(entry), days }),
])

/**
 * One change to the calendar of an academic year: its half terms, its bank holidays, an entry added, changed or
 * removed, or the whole year.
 */
export type CalendarEdit = z.infer<typeof calendarEdit>

export type EntryInput = z.infer<typeof entry>

/** Entries that are typed one by one; bank holidays are ticked together. */
export const entryKinds = z.enum(['inset', 'closure', 'different_dates'])
export type EntryKind = z.infer<typeof entryKinds>

/** The steps of an edit: its form, the review of what it affects, the reason. */
export const editSteps = stepsOf('edit', calendarEdit)

/** An entry without its dates, as a hidden field carries it while people type the dates. */
export const lineText = carriedText(entry.omit({ from: true, to: true }))
