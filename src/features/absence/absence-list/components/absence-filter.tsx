import type { ReactNode } from 'react'
import { Button } from '#ui/button.tsx'
import { FieldRow } from '#ui/form-parts.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { DateField } from '#ui/text-field.tsx'
import { MIXES, MOVEMENTS, VIEWS, type AbsenceQuery } from '../address.ts'

type Props = {
  query: AbsenceQuery
  academicYear: number
  since: string
  /** Fields for the days and for whose absence. */
  children: ReactNode
}

const optionsOf = (record: Record<string, string>) =>
  Object.entries(record).map(([value, label]) => ({ value, label }))

/** Which pupils, of which days: the choice is in the address, so it can be shared. */
export function AbsenceFilter({ query, academicYear, since, children }: Props) {
  return (
    <form method="get" className="screen-only mb-5">
      <input type="hidden" name="band" value={query.band} />
      <input type="hidden" name="year" value={academicYear} />
      <FieldRow>
        {children}
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
