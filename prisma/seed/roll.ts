import { yearGroupName } from '#domain/index.ts'
import { chance } from './random.ts'
import { makePupil, type Pupil } from './pupils.ts'
import { YEARS, type SeedYear } from './school-calendar.ts'
import { OPEN } from './copy.ts'
import type { SchoolPlan } from './schools.ts'

export type Group = {
  id: number
  schoolId: number
  name: string
  yearGroup: number
  year: SeedYear
  from: string
  to: string
}
export type School = { id: number; plan: SchoolPlan; pupils: Pupil[]; groups: Group[] }

const SUMMER_END = '2026-08-31'

/** The year group of a cohort in an academic year; cohorts are named by their year group in 2026/27. */
export const yearGroupIn = (cohort: number, year: SeedYear): number => cohort - (2026 - year)

/** Whether the pupil is on roll at some time of the academic year. */
export function isOnRollIn(pupil: Pupil, year: SeedYear): boolean {
  return pupil.startingDay <= `${year + 1}-07-31` && pupil.leavingDay >= `${year}-09-01`
}

/** Fills the schools with pupils: everybody of both years, those who left in the summer, and some who moved between. */
export function fillSchools(plans: SchoolPlan[]): School[] {
  let nextPupil = 1
  let nextGroup = 1
  const schools = plans.map((plan, index): School => {
    const id = index + 1
    const pupils = cohortsOf(plan).flatMap(({ cohort, size }) =>
      Array.from({ length: size }, (_, place) =>
        onRoll(makePupil(nextPupil++, id, plan, cohort, place), plan, place),
      ),
    )
    return { id, plan, pupils, groups: [] }
  })
  joinJuniors(schools)
  for (const mover of movers(schools, () => nextPupil++)) schools[mover.schoolId - 1]?.pupils.push(mover)
  for (const school of schools) {
    school.groups = groupsOf(school).map((group) => ({ ...group, id: nextGroup++ }))
  }
  return schools
}

function cohortsOf({ years: [lowest, highest], perYear, sixthForm = 0, nursery = 0 }: SchoolPlan) {
  const cohorts = []
  for (let cohort = lowest; cohort <= highest + 1; cohort++) {
    // Those who were in Year 11 and left stand in the cohort of the new Year 12.
    cohorts.push({ cohort, size: cohort > 12 && sixthForm ? sixthForm : perYear })
  }
  return nursery ? [{ cohort: -1, size: nursery }, ...cohorts] : cohorts
}

function onRoll(pupil: Pupil, plan: SchoolPlan, place: number): Pupil {
  const [lowest, highest] = plan.years
  const { cohort } = pupil
  const fromNursery = cohort <= 0 && place < (plan.nursery ?? 0)
  const joined = 2026 - cohort + (fromNursery ? -1 : lowest)
  pupil.startingDay = cohort > 12 && joined < 2022 ? '2021-09-01' : `${joined}-09-01`
  const leavesYear11 = cohort === 12 && plan.sixthForm !== undefined && place >= plan.sixthForm
  pupil.leavingDay = cohort > highest || leavesYear11 ? SUMMER_END : OPEN
  if (pupil.leavingDay !== OPEN) pupil.ground = cohort >= 12 ? '9(1)(k)' : '9(1)(a)'
  return pupil
}

/** The infants who left in the summer are the juniors who came in September. */
function joinJuniors(schools: School[]): void {
  const infant = schools.find(({ plan }) => plan.key === 'alder-infant')
  const junior = schools.find(({ plan }) => plan.key === 'alder-junior')
  if (!infant || !junior) return
  const leavers = infant.pupils.filter(({ cohort }) => cohort === 3)
  for (const [place, pupil] of junior.pupils.filter(({ cohort }) => cohort === 3).entries()) {
    const before = leavers[place]
    if (before) becomes(pupil, before, junior.plan, infant.plan)
  }
}

/** Some children who moved from one school of the area to another at a half term. */
function movers(schools: School[], nextId: () => number): Pupil[] {
  const luck = chance('movers')
  const moves: [leaves: string, starts: string][] = [
    ['2026-02-13', '2026-02-23'],
    ['2026-03-27', '2026-04-13'],
    ['2026-10-23', '2026-11-02'],
  ]
  return Array.from({ length: schools.length * 2 }, (_, index) => {
    const from = luck.pick(
      schools.filter(({ plan }) => plan.kind !== 'independent' && plan.phase !== 'special'),
    )
    const to =
      schools.find(
        ({ plan, id }) => id !== from.id && plan.phase === from.plan.phase && plan.years[0] <= 4,
      ) ?? schools.find(({ plan, id }) => id !== from.id && plan.phase === from.plan.phase)
    const staying = from.pupils.filter(
      ({ cohort, leavingDay, was }) =>
        leavingDay === OPEN && !was && cohort > from.plan.years[0] + 1 && cohort < 11,
    )
    if (!to || staying.length === 0) return null
    const before = luck.pick(staying)
    const [leaves, starts] = luck.pick(moves)
    if (before.cohort - 1 < to.plan.years[0] || before.cohort > to.plan.years[1]) return null
    const pupil = {
      ...makePupil(nextId(), to.id, to.plan, before.cohort, 900 + index),
      startingDay: starts,
      leavingDay: OPEN,
      ground: '',
      stream: 0,
    }
    Object.assign(before, { leavingDay: leaves, ground: '9(1)(a)', nextSchool: to.plan.name })
    return becomes(pupil, before, to.plan, from.plan)
  }).filter((pupil) => pupil !== null)
}

function becomes(pupil: Pupil, before: Pupil, plan: SchoolPlan, from: SchoolPlan): Pupil {
  const { sex, forename, surname, knownAs, dateOfBirth, upn, family, traits } = before
  before.nextSchool = plan.name
  return Object.assign(pupil, {
    sex,
    forename,
    surname,
    knownAs,
    dateOfBirth,
    upn,
    family,
    traits,
    lastSchool: from.name,
    was: before,
  })
}

function groupsOf(school: School): Omit<Group, 'id'>[] {
  return YEARS.flatMap((year) => {
    const streams = new Map<string, Omit<Group, 'id'>>()
    for (const pupil of school.pupils) {
      if (!isOnRollIn(pupil, year)) continue
      const yearGroup = yearGroupIn(pupil.cohort, year)
      const name = groupName(yearGroup, pupil.stream)
      streams.set(name, {
        schoolId: school.id,
        name,
        yearGroup,
        year,
        from: `${year}-09-01`,
        to: `${year + 1}-08-31`,
      })
    }
    return [...streams.values()]
  })
}

/** What a registration group is called: RA, 3B, 10C, Nursery. */
export function groupName(yearGroup: number, stream: number): string {
  const letter = String.fromCharCode(65 + stream)
  if (yearGroup < 0) return yearGroupName(yearGroup)
  return `${yearGroup === 0 ? 'R' : yearGroup}${letter}`
}
