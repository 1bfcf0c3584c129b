import { SCHOOL_KINDS, SCHOOL_PHASES } from '#domain/index.ts'
import type { LocalDate } from '#domain/index.ts'
import { Button } from '#ui/button.tsx'
import { FieldRow } from '#ui/form-parts.tsx'
import { SelectField } from '#ui/select-field.tsx'
import type { SchoolsAsked } from '../asked.ts'
import { MEASURES } from '../measures.ts'
import type { SchoolLine } from '../side-by-side.ts'
import { periodFields, type AreaPeriod } from '#features/area/period/queries.ts'

type Props = { schools: SchoolLine[]; query: SchoolsAsked; period: AreaPeriod; today: LocalDate }

/** The form for the period and the schools. A choice with only one option is left out. */
export function SchoolFilter({ schools, query, period, today }: Props) {
  const some = (
    key: 'phase' | 'kind' | 'district' | 'authority',
    label: string,
    names: Record<string, string> = {},
  ) => {
    const values = [...new Set(schools.map((school) => school[key]))].sort()
    return values.length < 2 && query[key] === undefined ? null : (
      <SelectField
        name={key}
        label={label}
        placeholder="All"
        defaultValue={query[key] ?? ''}
        options={values.map((value) => ({ value, label: names[value] ?? value }))}
      />
    )
  }
  return (
    <form method="get" className="screen-only mb-6">
      <FieldRow>
        {periodFields(period, today).map((field) => (
          <SelectField key={field.name} {...field} />
        ))}
        {some('phase', 'Phase', SCHOOL_PHASES)}
        {some('kind', 'Kind of school', SCHOOL_KINDS)}
        {some('district', 'District')}
        {some('authority', 'Authority')}
        {schools.some(({ mine }) => mine) && (
          <SelectField
            name="mine"
            label="Whose schools"
            placeholder="All"
            defaultValue={query.mine ?? ''}
            options={[{ value: 'yes', label: 'My schools' }]}
          />
        )}
        <SelectField
          name="sort"
          label="Sort by"
          placeholder="Schools to prioritise first"
          defaultValue={query.sort ?? ''}
          options={[
            { value: 'name', label: 'Name' },
            ...Object.entries(MEASURES).map(([value, { label }]) => ({ value, label })),
          ]}
        />
        <SelectField
          name="order"
          label="Order"
          defaultValue={query.order}
          options={[
            { value: 'ascending', label: 'Lowest first' },
            { value: 'descending', label: 'Highest first' },
          ]}
        />
        <Button type="submit">Show</Button>
      </FieldRow>
    </form>
  )
}
