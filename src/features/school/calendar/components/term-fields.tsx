import type { HalfTerm } from '#domain/index.ts'
import type { FormState } from '#ui/form.ts'
import { FieldRow } from '#ui/form-parts.tsx'
import { DateField } from '#ui/text-field.tsx'
import { halfTermName } from '../words.ts'

const HALF_TERMS = [1, 2, 3, 4, 5, 6]

/** Six half terms, each from a day to a day. */
export function TermFields({ terms, state }: { terms: HalfTerm[]; state: FormState }) {
  return HALF_TERMS.map((halfTerm) => {
    const term = terms.find((known) => known.halfTerm === halfTerm)
    return (
      <fieldset key={halfTerm}>
        <legend className="mb-1 font-semibold">{halfTermName(halfTerm)}</legend>
        <FieldRow>
          <DateField name={`from-${halfTerm}`} label="First day" defaultValue={term?.from} state={state} />
          <DateField name={`to-${halfTerm}`} label="Last day" defaultValue={term?.to} state={state} />
        </FieldRow>
      </fieldset>
    )
  })
}
