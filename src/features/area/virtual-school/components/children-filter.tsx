import { Button } from '#ui/button.tsx'
import { FieldRow } from '#ui/form-parts.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { GROUND_IDS, GROUNDS } from '../grounds.ts'
import type { ChildrenAsked } from '../asked.ts'

/** The choice of children to list; it goes into the address. */
export function ChildrenFilter({ asked }: { asked: ChildrenAsked }) {
  return (
    <form method="get" className="mb-5">
      <FieldRow>
        <SelectField
          name="ground"
          label="Why"
          placeholder="Both"
          defaultValue={asked.ground ?? ''}
          options={GROUND_IDS.map((id) => ({ value: id, label: GROUNDS[id].label }))}
        />
        <SelectField
          name="band"
          label="Absence"
          placeholder="Any"
          defaultValue={asked.band ?? ''}
          options={[
            { value: 'severe', label: 'Severe (half or more)' },
            { value: 'persistent', label: 'Persistent (a tenth or more)' },
            { value: 'atRisk', label: 'At risk (5 to 9.9%)' },
          ]}
        />
        <Button type="submit">Show</Button>
      </FieldRow>
    </form>
  )
}
