import { z } from 'zod'
import { searchText, type Search } from './address.ts'

/** What travels as text in an address or a hidden field, parsed again wherever it arrives. */
export const carriedText = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown
      } catch {
        context.addIssue('This change was cut short on its way. Go back and make it again.')
        return z.NEVER
      }
    })
    .pipe(schema)

/**
 * A form of several steps with one draft. The draft is what was answered so far: it goes from step to step in the
 * address of the next page, and in a hidden field of that page's form. So it works without JavaScript, Back shows what
 * was answered there, and two tabs have a draft each. Nothing in it is trusted: every step parses and judges the whole.
 * It stands in an address, so it holds nothing about a child; see docs/decisions/018-a-draft-travels.md.
 *
 * const edit = stepsOf('edit', calendarEdit)
 * edit.address('/calendar/review', draft)   where a first step leads
 * edit.read(search)                         what the next page was given; null when it is no draft
 * edit.hidden(draft)                        the fields its form carries on
 * z.object({ edit: edit.field, … })         how the last step's form is read
 */
export function stepsOf<Name extends string, Schema extends z.ZodType>(name: Name, draft: Schema) {
  const field = carriedText(draft)
  const hidden = (answered: z.input<Schema>) => ({ [name]: JSON.stringify(answered) }) as Record<Name, string>
  return {
    field,
    hidden,
    address: (path: string, answered: z.input<Schema>): string =>
      `${path}?${new URLSearchParams(hidden(answered))}`,
    read: (search: Search): z.output<Schema> | null => field.safeParse(searchText(search, name)).data ?? null,
  }
}
