import { SelectField, type Option } from '#ui/select-field.tsx'
import { COHORT_CHOICES, type Filter } from '../filter.ts'

/** The registration groups and year groups to choose from. */
export type PupilChoices = { groups: { id: number; name: string }[]; yearGroups: Option[] }

/** Whose attendance: fields for a year group, a registration group and a group of pupils. */
export function PupilFields({ filter, groups, yearGroups }: PupilChoices & { filter: Filter }) {
  return (
    <>
      <SelectField
        name="yearGroup"
        label="Year group"
        placeholder="All"
        options={yearGroups}
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
