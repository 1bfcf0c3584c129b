import {
  academicYearOf,
  COMPARED_COHORTS,
  crossedWith,
  type Cohort,
  type GroupTotals,
} from '#domain/index.ts'
import { loadPage } from '#features/absence/period/queries.ts'
import type { Search } from '#server/address.ts'
import type { SchoolContext } from '#server/school.ts'
import { cohortRows, groupTables } from './groups.ts'

/**
 * The groups of a school side by side over a period; and one together with each of the others, where the address names
 * it.
 */
export async function loadCohorts(context: SchoolContext, search: Search) {
  const page = await loadPage(context, search)
  const crossed = COMPARED_COHORTS.find((id) => id === search['cross'])
  const rows = cohortRows(page.pupils)
  const cross: { cohort: Cohort; rows: { with: Cohort; both: GroupTotals }[] } | null = crossed
    ? { cohort: crossed, rows: crossedWith(rows, crossed).filter(({ both }) => both.pupils > 0) }
    : null
  return { ...page, tables: groupTables(page.pupils), cross, currentYear: academicYearOf(context.today) }
}
