import { z } from 'zod'
import { REPORT_TERMS, reportTerm, type ReportTerm } from '#domain/index.ts'
import { NotFound } from '#server/refusal.ts'

const year = z.coerce.number().int().min(2000).max(2100)
const name = z.enum(REPORT_TERMS)

const termNamed = (academicYear: number, term: z.output<typeof name>): ReportTerm =>
  reportTerm(academicYear, ([1, 2, 3] as const)[REPORT_TERMS.indexOf(term)] ?? 1)

const address = z.object({ year, term: name })

/** The term that an address names: /reports/2025/autumn. Refuses (NotFound) what names none. */
export function termAsked(params: { year: string; term: string }): ReportTerm {
  const asked = address.safeParse(params)
  if (!asked.success) throw new NotFound()
  return termNamed(asked.data.year, asked.data.term)
}

/**
 * A commentary on a term's figures, to keep or to publish; `confirmed` where the writer says that the names shown to
 * them (`named`) are not those of pupils.
 */
export const commentaryForm = z.object({
  year,
  term: name,
  commentary: z.string().trim().max(6000, 'Keep it under 6,000 characters.'),
  do: z.enum(['keep', 'publish']).catch('keep'),
  named: z
    .string()
    .default('')
    .transform((names) => names.split('\n').filter(Boolean)),
  confirmed: z
    .literal('on')
    .optional()
    .transform((ticked) => ticked === 'on'),
})

export type Commentary = z.output<typeof commentaryForm>

/** The term that a form names. */
export const termOfForm = ({ year, term }: Commentary): ReportTerm => termNamed(year, term)
