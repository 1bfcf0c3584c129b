import type { LocalDate } from '#domain/index.ts'
import { Button } from '#ui/button.tsx'
import { FieldRow } from '#ui/form-parts.tsx'
import { shortDate } from '#ui/format.ts'
import { SelectField } from '#ui/select-field.tsx'

/** Which week to read. The choice is in the address. */
export function WeekForm({ weeks, monday }: { weeks: LocalDate[]; monday: LocalDate }) {
  return (
    <form method="get" className="screen-only mb-6">
      <FieldRow>
        <SelectField
          name="week"
          label="Week beginning"
          options={weeks.map((week) => ({ value: week, label: shortDate(week) }))}
          defaultValue={monday}
        />
        <Button type="submit">Show</Button>
      </FieldRow>
    </form>
  )
}
