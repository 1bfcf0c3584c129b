import { Button } from '#ui/button.tsx'
import { FieldRow } from '#ui/form-parts.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { DateField } from '#ui/text-field.tsx'
import { MIXES, MOVEMENTS, VIEWS, type ListQuery } from '../list-query.ts'
import type { Period } from '#features/absence/period/period.ts'
import { DatesFields } from '#features/absence/period/components/period-form.tsx'
import { PupilFields, type PupilChoices } from '#features/absence/period/components/pupil-fields.tsx'

type Props = PupilChoices & {
  query: ListQuery
  period: Period
  since: string
  choices: { value: string; label: string }[]
}

const optionsOf = (record: Record<string, string>) =>
  Object.entries(record).map(([value, label]) => ({ value, label }))

/** Which pupils, of which days: the choice is in the address, so it can be shared. */
export function AbsenceFilter({ query, period, since, choices, groups, years }: Props) {
  return (
    <form method="get" className="screen-only mb-5">
      <input type="hidden" name="band" value={query.band} />
      <input type="hidden" name="year" value={period.academicYear} />
      <FieldRow>
        <SelectField name="period" label="Period" options={choices} defaultValue={period.id} />
        {period.id === 'dates' && <DatesFields period={period} />}
        <PupilFields filter={query.filter} groups={groups} years={years} />
        <SelectField name="view" label="Counting" options={optionsOf(VIEWS)} defaultValue={query.view} />
        <SelectField
          name="mix"
          label="Reasons"
          placeholder="Any"
          options={optionsOf(MIXES)}
          defaultValue={query.mix ?? ''}
        />
        <SelectField
          name="movement"
          label="Movement"
          placeholder="Any"
          options={optionsOf(MOVEMENTS)}
          defaultValue={query.movement ?? ''}
        />
        <DateField name="since" label="Movement since" defaultValue={since} />
        <Button type="submit">Show</Button>
      </FieldRow>
    </form>
  )
}
