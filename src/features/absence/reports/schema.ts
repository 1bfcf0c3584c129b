import { z } from 'zod'
import { REPORT_KINDS, REPORT_TERMS, reportTerm, type ReportTerm } from '#domain/index.ts'
import { searchText, type Search } from '#server/address.ts'
import { NotFound } from '#server/refusal.ts'

const year = z.coerce.number().int().min(2000).max(2100)
const name = z.enum(REPORT_TERMS)

const termNamed = (academicYear: number, term: z.output<typeof name>): ReportTerm =>
  reportTerm(academicYear, ([1, 2, 3] as const)[REPORT_TERMS.indexOf(term)] ?? 1)

const address = z.object({ year, term: name })

/** The part of an address that names a term: /reports/2025/autumn. */
export type TermAddress = { year: string; term: string }

/** The term that an address names. Refuses (NotFound) one that names none. */
export function termAsked(params: TermAddress): ReportTerm {
  const asked = address.safeParse(params)
  if (!asked.success) throw new NotFound()
  return termNamed(asked.data.year, asked.data.term)
}

const edition = z.coerce.number().int().min(1).max(1000)

/** The edition that an address asks for; undefined for the latest. Refuses (NotFound) what is no number of one. */
export function editionAsked(search: Search): number | undefined {
  const text = searchText(search, 'edition')
  if (text === '') return undefined
  const asked = edition.safeParse(text)
  if (!asked.success) throw new NotFound()
  return asked.data
}

/** A commentary on a term's figures, to keep, or to keep and read through as governors will. */
export const commentaryForm = z.object({
  year,
  term: name,
  commentary: z.string().trim().max(6000, 'Keep it under 6,000 characters.'),
  do: z.enum(['keep', 'review']).catch('keep'),
})

export type Commentary = z.output<typeof commentaryForm>

/**
 * The publishing of what the writer has read through: the edition, and `seen`, its words and figures as they were shown;
 * `confirmed` where the writer says that the names shown to them (`named`) are not those of pupils; for a corrected
 * edition its reason.
 */
export const publishForm = z
  .object({
    year,
    term: name,
    edition,
    kind: z.enum(REPORT_KINDS),
    seen: z.string().max(100),
    reason: z.string().trim().max(1000, 'Keep it under 1,000 characters.').default(''),
    named: z
      .string()
      .default('')
      .transform((names) => names.split('\n').filter(Boolean)),
    confirmed: z
      .literal('on')
      .optional()
      .transform((ticked) => ticked === 'on'),
  })
  .refine(({ kind, reason }) => kind !== 'corrected' || reason !== '', {
    path: ['reason'],
    message: 'Say what was wrong and what has changed. Governors read it above the figures.',
  })

export type Publishing = z.output<typeof publishForm>

/** The term that a form names. */
export const termOfForm = ({ year, term }: Pick<Commentary, 'year' | 'term'>): ReportTerm =>
  termNamed(year, term)
