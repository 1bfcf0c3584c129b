import { crossedWith, academicYearOf, type Cohort, type Standing } from '#domain/index.ts'
import { loadPage, type Search } from '#features/absence/period/queries.ts'
import type { SchoolContext } from '#server/school.ts'
import { COMPARED_IDS } from './cross.ts'
import { cohortRows, groupTables } from './groups.ts'

/** The groups of a school side by side over a period, and one crossed with each other where the address names it. */
export async function loadCohorts(context: SchoolContext, search: Search) {
  const page = await loadPage(context, search)
  const crossed = COMPARED_IDS.find((id) => id === search['cross'])
  const rows = cohortRows(page.pupils)
  const cross: { cohort: Cohort; rows: { with: Cohort; both: Standing }[] } | null = crossed
    ? { cohort: crossed, rows: crossedWith(rows, crossed).filter(({ both }) => both.pupils > 0) }
    : null
  return { ...page, tables: groupTables(page.pupils), cross, currentYear: academicYearOf(context.today) }
}
