import { academicYearName } from '#domain/index.ts'
import { Button } from '#ui/button.tsx'
import { FieldRow } from '#ui/form-parts.tsx'
import { SelectField } from '#ui/select-field.tsx'
import type { Step } from '../trend.ts'

const STEPS: { value: Step; label: string }[] = [
  { value: 'week', label: 'Week by week' },
  { value: 'half', label: 'Half term by half term' },
  { value: 'term', label: 'Term by term' },
  { value: 'year', label: 'The whole year' },
]

/** How finely to cut which year; the choice is in the address. */
export function StepForm({
  step,
  academicYear,
  years,
}: {
  step: Step
  academicYear: number
  years: number[]
}) {
  return (
    <form method="get" className="screen-only mb-6">
      <FieldRow>
        <SelectField name="step" label="Step" options={STEPS} defaultValue={step} />
        <SelectField
          name="year"
          label="Academic year"
          options={years.map((year) => ({ value: String(year), label: academicYearName(year) }))}
          defaultValue={String(academicYear)}
        />
        <Button type="submit">Show</Button>
      </FieldRow>
    </form>
  )
}
