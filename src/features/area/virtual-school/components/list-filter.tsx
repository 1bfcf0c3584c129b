import { Button } from '#ui/button.tsx'
import { FieldRow } from '#ui/form-parts.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { GROUND_IDS, GROUNDS } from '../grounds.ts'
import type { ListQuery } from '../list-query.ts'

/** Which children: the choice is in the address. */
export function ListFilter({ query }: { query: ListQuery }) {
  return (
    <form method="get" className="mb-5">
      <FieldRow>
        <SelectField
          name="ground"
          label="Why"
          placeholder="Both"
          defaultValue={query.ground ?? ''}
          options={GROUND_IDS.map((id) => ({ value: id, label: GROUNDS[id].label }))}
        />
        <SelectField
          name="band"
          label="Absence"
          placeholder="Any"
          defaultValue={query.band ?? ''}
          options={[
            { value: 'severe', label: 'Severe (half or more)' },
            { value: 'persistent', label: 'Persistent (a tenth or more)' },
            { value: 'atRisk', label: 'At risk (5 to 10 %)' },
          ]}
        />
        <Button type="submit">Show</Button>
      </FieldRow>
    </form>
  )
}
