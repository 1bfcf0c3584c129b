import { academicYearName } from '#domain/index.ts'
import { Button } from '#ui/button.tsx'
import { FieldRow } from '#ui/form-parts.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { DateField } from '#ui/text-field.tsx'
import type { Filter } from '../filter.ts'
import type { Period } from '../period.ts'
import { PupilFields, type PupilChoices } from './pupil-fields.tsx'

type Props = {
  period: Period
  choices: { value: string; label: string }[]
  years: number[]
  /** Whose attendance may be chosen too, and whose is. */
  pupils?: PupilChoices & { filter: Filter }
  /** Other things the address says, kept. */
  kept?: [string, string][]
}

/** Which days to look at, and of whom. The choice is in the address, so it can be shared and gone back to. */
export function PeriodForm({ period, choices, years, pupils, kept = [] }: Props) {
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
        {period.id === 'dates' && <DatesFields period={period} />}
        {pupils && <PupilFields {...pupils} />}
        <Button type="submit">Show</Button>
      </FieldRow>
    </form>
  )
}

/** The first and the last day, for those who chose other dates. */
export function DatesFields({ period }: { period: Period }) {
  return (
    <>
      <DateField name="from" label="From" defaultValue={period.from} />
      <DateField name="to" label="To" defaultValue={period.to} />
    </>
  )
}
