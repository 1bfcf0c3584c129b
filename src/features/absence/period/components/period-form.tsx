import { academicYearName } from '#domain/index.ts'
import { Button } from '#ui/button.tsx'
import { FieldRow } from '#ui/form-parts.tsx'
import { SelectField, type Option } from '#ui/select-field.tsx'
import { DateField } from '#ui/text-field.tsx'
import type { Filter } from '../filter.ts'
import type { Period } from '../period.ts'
import { PupilFields, type PupilChoices } from './pupil-fields.tsx'

type Props = {
  period: Period
  choices: Option[]
  years: number[]
  /** Which pupils may be chosen, and which are. */
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
        <PeriodSelect period={period} choices={choices} />
        <SelectField
          name="year"
          label="Academic year"
          options={years.map((year) => ({ value: String(year), label: academicYearName(year) }))}
          defaultValue={String(period.academicYear)}
        />
        <DatesFields period={period} />
        {pupils && <PupilFields {...pupils} />}
        <Button type="submit">Show</Button>
      </FieldRow>
    </form>
  )
}

/** Which of the periods to choose from. */
export function PeriodSelect({ period, choices }: { period: Period; choices: Option[] }) {
  return <SelectField name="period" label="Period" options={choices} defaultValue={period.id} />
}

/** The first and the last day, where other dates are chosen. */
export function DatesFields({ period }: { period: Period }) {
  if (period.id !== 'dates') return null
  return (
    <>
      <DateField name="from" label="From" defaultValue={period.from} />
      <DateField name="to" label="To" defaultValue={period.to} />
    </>
  )
}
