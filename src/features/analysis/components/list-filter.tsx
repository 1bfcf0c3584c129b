import { yearGroupName } from '#domain/index.ts'
import { Button } from '#ui/button.tsx'
import { FieldRow } from '#ui/form-parts.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { DateField } from '#ui/text-field.tsx'
import { COHORT_CHOICES } from '../filter.ts'
import { MIXES, MOVEMENTS, VIEWS, type ListQuery } from '../list-query.ts'
import type { Period } from '../period.ts'

type Props = {
  query: ListQuery
  period: Period
  since: string
  choices: { value: string; label: string }[]
  groups: { id: number; name: string }[]
  years: number[]
}

const optionsOf = (record: Record<string, string>) =>
  Object.entries(record).map(([value, label]) => ({ value, label }))

/** Which pupils, of which days: the choice is in the address, so it can be shared. */
export function AbsenceFilter({ query, period, since, choices, groups, years }: Props) {
  const { filter } = query
  return (
    <form method="get" className="screen-only mb-5">
      <input type="hidden" name="band" value={query.band} />
      <input type="hidden" name="year" value={period.academicYear} />
      <FieldRow>
        <SelectField name="period" label="Period" options={choices} defaultValue={period.id} />
        <SelectField
          name="yearGroup"
          label="Year group"
          placeholder="All"
          options={years.map((year) => ({ value: String(year), label: yearGroupName(year) }))}
          defaultValue={filter.yearGroup === undefined ? '' : String(filter.yearGroup)}
        />
        <SelectField
          name="group"
          label="Registration group"
          placeholder="All"
          options={groups.map(({ id, name }) => ({ value: String(id), label: name }))}
          defaultValue={filter.group === undefined ? '' : String(filter.group)}
        />
        <SelectField
          name="cohort"
          label="Group of pupils"
          placeholder="All"
          options={COHORT_CHOICES}
          defaultValue={filter.cohort.join(',')}
        />
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
        <DateField name="since" label="since" defaultValue={since} />
        <Button type="submit">Show</Button>
      </FieldRow>
    </form>
  )
}
