import { COHORTS, COMPARED_COHORTS, type Cohort } from '#domain/index.ts'
import { Button } from '#ui/button.tsx'
import { FieldRow } from '#ui/form-parts.tsx'
import { SelectField } from '#ui/select-field.tsx'

type Props = {
  cohort: Cohort | undefined
  /** The period of the address, kept. */
  kept: [string, string][]
}

/** Which group to look at together with each of the others. */
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
          options={COMPARED_COHORTS.map((id) => ({ value: id, label: COHORTS[id].label }))}
          defaultValue={cohort ?? ''}
        />
        <Button type="submit">Cross it with each other</Button>
      </FieldRow>
    </form>
  )
}
