import { Button } from '#ui/button.tsx'
import { FieldRow } from '#ui/form-parts.tsx'
import { SelectField, type Option } from '#ui/select-field.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { PupilsAsked } from '../asked.ts'

type Props = {
  query: PupilsAsked
  years: Option[]
  groups: { id: number; name: string }[]
}

/** Which pupils to list: a form that puts its answers into the address. */
export function ListFilter({ query, years, groups }: Props) {
  return (
    <form method="get" role="search" className="screen-only mb-5">
      <FieldRow>
        <TextField name="q" label="Name or UPN" defaultValue={query.q} width="medium" />
        <SelectField
          name="year"
          label="Year group"
          placeholder="All"
          defaultValue={query.year === undefined ? '' : String(query.year)}
          options={years}
        />
        <SelectField
          name="group"
          label="Registration group"
          placeholder="All"
          defaultValue={query.group === undefined ? '' : String(query.group)}
          options={groups.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <SelectField
          name="status"
          label="On roll"
          defaultValue={query.status}
          options={[
            { value: 'current', label: 'Now' },
            { value: 'coming', label: 'Yet to start' },
            { value: 'left', label: 'Left' },
          ]}
        />
        <div className="self-end">
          <Button type="submit">Find</Button>
        </div>
      </FieldRow>
    </form>
  )
}
