import { z } from 'zod'
import { WHOLE_SCHOOL, type LocalDate } from '#domain/index.ts'
import { aCount, aYearGroup, dateField } from '#server/fields.ts'
import { editSteps, entryKinds, lineText, type EntryInput } from './edit.ts'

const year = z.coerce.number<string>().int().min(2000).max(2099)
const note = z.string().trim().max(200, 'Keep the note to 200 letters.').default('')
const dateList = z.array(dateField('Choose a bank holiday.')).default([])

type Fields = Record<string, unknown>

const HALF_TERMS = [1, 2, 3, 4, 5, 6]

/** Six half terms, `from-1` and `to-1` to `from-6` and `to-6`. Those left empty are not held. */
export const termsForm = z
  .looseObject({ year })
  .transform(({ year, ...fields }, context) => ({ year, terms: readTerms(fields, context) }))

function readTerms(fields: Fields, context: z.RefinementCtx) {
  return HALF_TERMS.flatMap((halfTerm) => {
    const span = readSpan(fields, `half term ${halfTerm}`, [`from-${halfTerm}`, `to-${halfTerm}`], context)
    return span ? [{ halfTerm, ...span }] : []
  })
}

/** Two dates, both given or both left empty; null when empty or wrong. */
function readSpan(
  fields: Fields,
  what: string,
  [fromName, toName]: [string, string],
  context: z.RefinementCtx,
) {
  if (!fields[fromName] && !fields[toName]) return null
  const from = readDate(fields, fromName, `Enter the first day of ${what}.`, context)
  const to = readDate(fields, toName, `Enter the last day of ${what}.`, context)
  return from && to ? { from, to } : null
}

function readDate(fields: Fields, name: string, missing: string, context: z.RefinementCtx): LocalDate | null {
  const read = dateField(missing).safeParse(fields[name] ?? '')
  if (read.success) return read.data
  for (const { message } of read.error.issues) context.addIssue({ code: 'custom', message, path: [name] })
  return null
}

/**
 * INSET, a planned closure, or other dates for some year groups. If the last day is left empty, it is the first day.
 */
export const entryForm = z
  .object({
    year,
    replaces: z.string().default(''),
    kind: entryKinds,
    from: dateField('Enter the first day.'),
    to: z.string().trim(),
    sessions: z.enum(['day', 'am', 'pm'], 'Choose which sessions are not held.'),
    who: z.enum(['school', 'years'], 'Choose who it is for.'),
    'years[]': z.array(aYearGroup('Choose year groups from the list.')).default([]),
    note,
  })
  .transform(({ year, replaces, kind, from, to, sessions, who, 'years[]': years, note }, context) => {
    const last = to === '' ? from : readDate({ to }, 'to', 'Enter the last day.', context)
    if (who === 'years' && years.length === 0) {
      context.addIssue({ code: 'custom', message: 'Choose at least one year group.', path: ['years[]'] })
    }
    const yearGroups = who === 'school' ? [WHOLE_SCHOOL] : years
    const entry = {
      kind,
      from,
      to: last ?? from,
      am: sessions !== 'pm',
      pm: sessions !== 'am',
      note,
      yearGroups,
    }
    return { year, replaces, entry }
  })

/** The bank holidays that are ticked. */
export const bankHolidaysForm = z.object({ year, 'days[]': dateList })

export const removeEntryForm = z.object({ year, key: z.string() })

/** A change that was reviewed: with the reason, and how many marks the reviewer was shown. */
export const reviewForm = z.object({
  edit: editSteps.field,
  seen: aCount,
  reason: z
    .string()
    .trim()
    .min(1, 'Say why these sessions are not held.')
    .max(500, 'Keep the reason to 500 letters.'),
})

/**
 * A whole year as it was copied and corrected: the half terms, the ticked bank holidays, and `lines` entries. Each
 * entry has its content in `line-n` and its dates in `from-line-n` and `to-line-n`; one without dates is left out.
 */
export const copyForm = z
  .looseObject({ year, lines: z.coerce.number<string>().int().min(0).max(100), 'days[]': dateList })
  .transform(({ year, lines, 'days[]': days, ...fields }, context) => ({
    year,
    terms: readTerms(fields, context),
    days,
    entries: Array.from({ length: lines }, (_, index) => readLine(fields, index + 1, context)).filter(
      (line) => line !== null,
    ),
  }))

function readLine(fields: Fields, line: number, context: z.RefinementCtx): EntryInput | null {
  const kept = lineText.safeParse(fields[`line-${line}`])
  const span = readSpan(fields, 'this line, or clear both', [`from-line-${line}`, `to-line-${line}`], context)
  return kept.success && span ? { ...kept.data, ...span } : null
}
