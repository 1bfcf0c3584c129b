import { yearGroupName } from '#domain/index.ts'
import { SelectField } from '#ui/select-field.tsx'
import { COHORT_CHOICES, type Filter } from '../filter.ts'

export type PupilChoices = { groups: { id: number; name: string }[]; years: number[] }

/** Whose attendance: of a year group, a registration group, a group of pupils. Fields of a form whose choice is its address. */
export function PupilFields({ filter, groups, years }: PupilChoices & { filter: Filter }) {
  return (
    <>
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
    </>
  )
}
