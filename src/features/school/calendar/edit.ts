import { z } from 'zod'
import { localDate } from '#domain/index.ts'

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
 * One change to the calendar of an academic year: its half terms, its bank holidays, an entry put in or taken out, or
 * the whole year at once.
 */
export type CalendarEdit = z.infer<typeof calendarEdit>

export type EntryInput = z.infer<typeof entry>

/** Entries that are typed one by one; bank holidays are ticked together. */
export const entryKinds = z.enum(['inset', 'closure', 'different_dates'])
export type EntryKind = z.infer<typeof entryKinds>

const json = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    context.addIssue('This change was cut short on its way. Go back and make it again.')
    return z.NEVER
  }
})

/** An edit as text, as it travels in an address or a hidden field from its form to the review and back. */
export const editText = json.pipe(calendarEdit)

/** What an entry is, without its dates: carried in a hidden field while its dates are typed. */
export const lineText = json.pipe(entry.omit({ from: true, to: true }))
