import type { Cohort } from '#domain/index.ts'
import { Button } from '#ui/button.tsx'
import { FieldRow } from '#ui/form-parts.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { CROSS_CHOICES } from '../cross.ts'

type Props = {
  cohort: Cohort | undefined
  /** The period of the address, kept. */
  kept: [string, string][]
}

/** Which group to cross with each other. */
export function CrossForm({ cohort, kept }: Props) {
  return (
    <form method="get" className="screen-only mb-5">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FieldRow>
        <SelectField
          name="cross"
          label="Pupils who are in"
          placeholder="Choose a group"
          options={CROSS_CHOICES}
          defaultValue={cohort ?? ''}
        />
        <Button type="submit">Cross it with each other</Button>
      </FieldRow>
    </form>
  )
}
