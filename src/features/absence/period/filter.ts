import { z } from 'zod'
import { COHORT_IDS, COHORTS, yearGroupName, type Cohort } from '#domain/index.ts'
import { sql, type Sql } from '#server/db/rows.ts'
import type { Search } from './period.ts'

const COMPARED: readonly Cohort[] = COHORT_IDS.filter((id) => id !== 'census_age' && id !== 'aged_fifteen')

/** The groups pupils may be chosen by, for a list of choices. */
export const COHORT_CHOICES = COMPARED.map((id) => ({ value: id, label: COHORTS[id].label }))

const list = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? value : value.split(',')))

const schema = z.object({
  group: z.coerce.number().int().positive().optional().catch(undefined),
  yearGroup: z.coerce.number().int().min(-2).max(14).optional().catch(undefined),
  cohort: list
    .transform((ids) => ids.filter((id): id is Cohort => COMPARED.includes(id as Cohort)))
    .catch([]),
  not: list.transform((ids) => ids.filter((id): id is Cohort => COMPARED.includes(id as Cohort))).catch([]),
})

/** Which pupils: of a registration group, of a year group, of every one of these groups, of none of those. */
export type Filter = z.infer<typeof schema>

export const NO_FILTER: Filter = { cohort: [], not: [] }

/** What an address says of which pupils; what makes no sense in it is as if it were not there. */
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

/** The filter as people read it, "Year 3, Free school meals"; nothing for everybody. Takes the registration group's name. */
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
