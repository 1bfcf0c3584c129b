import type { Cohort } from '#domain/index.ts'
import { Button } from '#ui/button.tsx'
import { FieldRow } from '#ui/form-parts.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { CROSS_CHOICES } from '../cross.ts'

type Props = { period: { id: string; academicYear: number }; cohort: Cohort | undefined }

/** Which group to cross with each other. */
export function CrossForm({ period, cohort }: Props) {
  return (
    <form method="get" className="screen-only mb-5">
      <input type="hidden" name="period" value={period.id} />
      <input type="hidden" name="year" value={period.academicYear} />
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
