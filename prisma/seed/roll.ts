import { localDate, yearGroupName, type LocalDate } from '#domain/index.ts'
import { familiesOf } from './families.ts'
import { makePupil, makeUpn, yearGroupIn, type Pupil } from './pupils.ts'
import { daysByYearGroup, endOfYear11, planOf } from './school-calendar.ts'
import type { SchoolPlan, Sizes } from './schools.ts'

export type Group = {
  id: number
  schoolId: number
  name: string
  yearGroup: number
  year: number
  from: LocalDate
  to: LocalDate
}

export type Calendar = ReturnType<typeof planOf> & { daysOf: ReturnType<typeof daysByYearGroup> }

/** The last academic year, whole, and this one. */
export type Years = readonly [last: number, current: number]

export type School = {
  id: number
  plan: SchoolPlan
  calendars: Map<number, Calendar>
  pupils: Pupil[]
  groups: Group[]
}

/** Whether the pupil is on roll at some time of the academic year. */
export function isOnRollIn(pupil: Pupil, year: number): boolean {
  return pupil.startingDay <= `${year + 1}-07-31` && pupil.leavingDay >= `${year}-09-01`
}

/** Fills a school with pupils: everybody of both years, those who have left between them included. */
export function fillSchool(
  plan: SchoolPlan,
  id: number,
  years: Years,
  sizes: Sizes,
  nextId: () => number,
): School {
  const [, current] = years
  const [lowest, highest] = plan.years
  const family = familiesOf(plan, current - highest - 1)
  const pupils: Pupil[] = []
  for (let yearGroup = plan.nursery ? -1 : lowest; yearGroup <= highest + 1; yearGroup++) {
    // Those who were in Year 11 and left stand among the new Year 12.
    const size = sizes(plan, yearGroup === 12 ? 11 : yearGroup > highest ? highest : yearGroup)
    const entry = current - yearGroup
    for (let place = 0; place < size; place++) {
      const pupil = makePupil(nextId(), id, plan, entry, place, family(entry, place))
      if (plan.kind !== 'independent' && yearGroup >= 0) pupil.upn = makeUpn(plan, entry, place)
      pupils.push(onRoll(pupil, plan, place, years, sizes))
    }
  }
  const calendars = years.map((year): [number, Calendar] => {
    const calendar = planOf(year, plan)
    return [year, { ...calendar, daysOf: daysByYearGroup(calendar) }]
  })
  return { id, plan, calendars: new Map(calendars), pupils, groups: [] }
}

function onRoll(pupil: Pupil, plan: SchoolPlan, place: number, [last, current]: Years, sizes: Sizes): Pupil {
  const [lowest, highest] = plan.years
  const yearGroup = yearGroupIn(pupil, current)
  const fromNursery = yearGroup <= 0 && place < sizes(plan, -1)
  pupil.startingDay = localDate(`${pupil.entry + (fromNursery ? -1 : lowest)}-09-01`)
  const leftYear11 = yearGroup === 12 && (highest < 12 || place >= sizes(plan, 12))
  if (leftYear11)
    Object.assign(pupil, { leavingDay: endOfYear11(last), ground: '9(1)(l)', nextSchool: 'A college' })
  else if (yearGroup > highest)
    Object.assign(pupil, {
      leavingDay: localDate(`${current}-08-31`),
      ground: yearGroup > 12 ? '9(3) ceased to attend' : '9(1)(a)',
      nextSchool: yearGroup > 12 ? 'A university' : '',
    })
  return pupil
}

/** The registration groups of a school, one each academic year, from the pupils who are in them. */
export function groupsOf({ id, pupils }: School, years: Years): Omit<Group, 'id'>[] {
  return years.flatMap((year) => {
    const streams = new Map<string, Omit<Group, 'id'>>()
    for (const pupil of pupils) {
      if (!isOnRollIn(pupil, year)) continue
      const yearGroup = yearGroupIn(pupil, year)
      const name = groupName(yearGroup, pupil.stream)
      const [from, to] = [localDate(`${year}-09-01`), localDate(`${year + 1}-08-31`)]
      streams.set(name, { schoolId: id, name, yearGroup, year, from, to })
    }
    return [...streams.values()].sort((a, b) => a.yearGroup - b.yearGroup || (a.name < b.name ? -1 : 1))
  })
}

/** What a registration group is called: RA, 3B, 10C, Nursery. */
export function groupName(yearGroup: number, stream: number): string {
  const letter = String.fromCharCode(65 + stream)
  if (yearGroup < 0) return yearGroupName(yearGroup)
  return `${yearGroup === 0 ? 'R' : yearGroup}${letter}`
}
