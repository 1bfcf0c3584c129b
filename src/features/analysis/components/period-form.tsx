import { academicYearName } from '#domain/index.ts'
import { Button } from '#ui/button.tsx'
import { FieldRow } from '#ui/form-parts.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { DateField } from '#ui/text-field.tsx'
import type { Period } from '../period.ts'

type Props = {
  period: Period
  choices: { value: string; label: string }[]
  years: number[]
  /** Other things the address says, kept. */
  kept?: [string, string][]
}

/** Which days to look at. The choice is in the address, so it can be shared and gone back to. */
export function PeriodForm({ period, choices, years, kept = [] }: Props) {
  return (
    <form method="get" className="screen-only mb-6">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FieldRow>
        <SelectField name="period" label="Period" options={choices} defaultValue={period.id} />
        <SelectField
          name="year"
          label="Academic year"
          options={years.map((year) => ({ value: String(year), label: academicYearName(year) }))}
          defaultValue={String(period.academicYear)}
        />
        {period.id === 'dates' && (
          <>
            <DateField name="from" label="From" defaultValue={period.from} />
            <DateField name="to" label="To" defaultValue={period.to} />
          </>
        )}
        <Button type="submit">Show</Button>
      </FieldRow>
    </form>
  )
}
