import { calendarRows, WHOLE_SCHOOL } from '#domain/index.ts'
import { dayWeights } from './absence.ts'
import type { Value } from './copy.ts'
import { marksOf, type Beside, type MarkPlan } from './marks.ts'
import { dealAbsence, populationOf } from './propensity.ts'
import type { Pupil } from './pupils.ts'
import { groupName, isOnRollIn, yearGroupIn, type School } from './roll.ts'
import { morningsOnly } from './rows.ts'
import { planOf, YEARS, type SeedYear } from './school-calendar.ts'

/** Who marks: the teacher of a group, the officer of a school, as memberships. */
export type Markers = { teacherOf: (groupId: number) => number; officerOf: (schoolId: number) => number }

// A boiler and a snowfall.
const SHUT = new Map([
  ['millbank', ['2026-01-08', '2026-01-09']],
  ['birchfield', ['2026-01-08']],
])

/** Every mark of both years up to the day before `today`, as rows of session_mark, pupil after pupil. */
export function* allMarks(
  schools: School[],
  today: string,
  markers: Markers,
  beside: Beside,
): Generator<Value[]> {
  for (const year of YEARS) {
    const shares = sharesOf(schools, year)
    for (const school of schools) {
      const plan = markPlan(school, year, today, markers)
      for (const pupil of school.pupils) {
        if (isOnRollIn(pupil, year)) yield* marksOf(pupil, shares.get(pupil.id) ?? 0, plan, beside)
      }
    }
  }
}

/** The dates on which a school has sessions in a year, up to the day before `today`. */
export const datesOf = (school: School, year: SeedYear, today: string): string[] =>
  calendarRows(planOf(year, school.id % 5 === 3))
    .filter(({ date, yearGroup }) => yearGroup === WHOLE_SCHOOL && date < today)
    .map(({ date }) => date)

/**
 * How much each pupil misses in a year. Those aged 5 to 15 on the 31 August before it are dealt out together by kind of
 * school, as the national figures count them; the younger and the older by themselves.
 */
function sharesOf(schools: School[], year: SeedYear): Map<number, number> {
  const populations = new Map<string, Pupil[]>()
  for (const { plan, pupils } of schools) {
    for (const pupil of pupils) {
      if (!isOnRollIn(pupil, year)) continue
      const yearGroup = yearGroupIn(pupil.cohort, year)
      const population = `${populationOf(plan)} ${yearGroup < 1 ? 'younger' : yearGroup > 11 ? 'older' : ''}`
      populations.set(population, [...(populations.get(population) ?? []), pupil])
    }
  }
  return new Map(
    [...populations].flatMap(([population, pupils]) => [
      ...dealAbsence(population.split(' ')[0] ?? '', year, pupils),
    ]),
  )
}

function markPlan(
  school: School,
  year: SeedYear,
  today: string,
  { teacherOf, officerOf }: Markers,
): MarkPlan {
  const dates = datesOf(school, year, today)
  const groups = new Map(
    school.groups.filter((group) => group.year === year).map(({ name, id }) => [name, id]),
  )
  return {
    school: school.id,
    dates,
    weights: dayWeights(dates, school.id),
    shut: new Set(SHUT.get(school.plan.key)),
    teacher: (pupil) => teacherOf(groups.get(groupName(yearGroupIn(pupil.cohort, year), pupil.stream)) ?? 0),
    officer: officerOf(school.id),
    recentFrom: year === 2026 ? (dates.at(-3) ?? today) : '9999-12-31',
    afternoons: (pupil) => !morningsOnly(pupil, year),
  }
}
