import { z } from 'zod'
import { COHORTS, COMPARED_COHORTS, yearGroupName, type Cohort } from '#domain/index.ts'
import type { Search } from '#server/address.ts'
import { sql, type Sql } from '#server/db/rows.ts'
import { anId } from '#server/fields.ts'

/** The groups that pupils may be chosen by, as choices of a field. */
export const COHORT_CHOICES = COMPARED_COHORTS.map((id) => ({ value: id, label: COHORTS[id].label }))

/** Groups named in an address, once or several times or with commas between; names that are no group are ignored. */
const cohorts = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? value : value.split(',')))
  .transform((ids) => ids.flatMap((id) => COMPARED_COHORTS.find((one) => one === id) ?? []))
  .catch([])

const schema = z.object({
  group: anId.optional().catch(undefined),
  yearGroup: z.coerce.number().int().min(-2).max(14).optional().catch(undefined),
  cohort: cohorts,
  not: cohorts,
})

/** Which pupils: of a registration group, of a year group, in all groups of `cohort`, in none of `not`. */
export type Filter = z.infer<typeof schema>

export const NO_FILTER: Filter = { cohort: [], not: [] }

/** Which pupils an address chooses. Values that make no sense are ignored. */
export const filterOf = (search: Search): Filter =>
  schema.parse({
    group: search['group'] || undefined,
    yearGroup: search['yearGroup'] || undefined,
    cohort: search['cohort'] ?? [],
    not: search['not'] ?? [],
  })

/** The filter in an address. */
export function filterParams({ group, yearGroup, cohort, not }: Filter): [string, string][] {
  const all: [string, string][] = []
  if (group !== undefined) all.push(['group', String(group)])
  if (yearGroup !== undefined) all.push(['yearGroup', String(yearGroup)])
  if (cohort.length > 0) all.push(['cohort', cohort.join(',')])
  if (not.length > 0) all.push(['not', not.join(',')])
  return all
}

/** The filter as people read it: "Year 3, Free school meals", or '' for everybody. Takes the registration group's name. */
export function filterWords({ group, yearGroup, cohort, not }: Filter, groupName: string): string {
  return [
    ...(yearGroup === undefined ? [] : [yearGroupName(yearGroup)]),
    ...(group === undefined ? [] : [groupName]),
    ...cohort.map((id) => COHORTS[id].label),
    ...not.map((id) => `not ${COHORTS[id].label}`),
  ].join(', ')
}

const bitsOf = (ids: readonly Cohort[]) => ids.reduce((bits, id) => bits | COHORTS[id].bit, 0)

/** The filter as a condition on a `pupil_cohort` named `k` and the pupil's registration group id named `group_id`. */
export function filterSql({ group, yearGroup, cohort, not }: Filter): Sql {
  return sql`(${group ?? null}::int is null or group_id = ${group ?? null}::int)
    and (${yearGroup ?? null}::int is null or k.year_group = ${yearGroup ?? null}::int)
    and k.cohorts & ${bitsOf(cohort)}::int = ${bitsOf(cohort)}::int and k.cohorts & ${bitsOf(not)}::int = 0`
}
