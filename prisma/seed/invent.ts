import { academicYearOf, type LocalDate } from '#domain/index.ts'
import { moveChildren } from './moves.ts'
import { fillSchool, groupsOf, type School, type Years } from './roll.ts'
import { fullSizes, SCHOOLS, smallSizes } from './schools.ts'

/** `small` is three schools of some three hundred pupils, for tests. */
export type Size = 'full' | 'small'

/** The schools as they stand on a day, with their pupils and groups of this academic year and the last. */
export function inventSchools(size: Size, today: LocalDate): { schools: School[]; years: Years } {
  let pupils = 0
  let groups = 0
  const years: Years = [academicYearOf(today) - 1, academicYearOf(today)]
  const [plans, sizes] =
    size === 'full' ? [SCHOOLS, fullSizes] : [SCHOOLS.filter(({ small }) => small), smallSizes]
  const schools = plans.map((plan, index) => fillSchool(plan, index + 1, years, sizes, () => ++pupils))
  moveChildren(schools, years, today, () => ++pupils)
  for (const school of schools) {
    school.groups = groupsOf(school, years).map((group) => ({ ...group, id: ++groups }))
  }
  return { schools, years }
}
