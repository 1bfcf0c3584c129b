import {
  addStandings,
  attendanceOf,
  attendanceRate,
  change,
  countedOnce,
  needsALook,
  shareOfPupils,
  type Standing,
} from '#domain/index.ts'
import {
  recordsOfSharedChildren,
  schoolsOfArea,
  schoolStandings,
  termsCompared,
  type AreaPeriod,
  type AreaSchool,
} from '#features/area/period/queries.ts'
import type { OrganisationContext } from '#server/organisation.ts'
import { keptFor } from './kept.ts'
import { daysBefore, missingRegisters, onlyToday } from './missing-registers.ts'
import { nationalByPhase, type National } from './national.ts'

/** One school of the area with all its figures. Shares lie between 0 and 1. */
export type SchoolLine = AreaSchool & {
  standing: Standing | null
  attendance: number | null
  attendanceChange: number | null
  persistentChange: number | null
  national: National | null
  aboveNational: number | null
  registersMissing: number
  looks: string[]
}

export type SideBySide = {
  schools: SchoolLine[]
  /** All schools together; a child who goes to several is counted once. */
  together: Standing
  /** Where the national figures come from. */
  nationalSource: string
  /** How many children have records at several schools that `together` counts as one. */
  sharedChildren: number
}

type Context = Pick<OrganisationContext, 'db' | 'actor' | 'today'>

/**
 * Every school of the actor's trust or authority with its figures. Reads the sums of the period once. The comparison
 * with the term before is worked out at most every ten minutes for each membership.
 */
export async function schoolsSideBySide(context: Context, period: AreaPeriod): Promise<SideBySide> {
  const { db, actor, today } = context
  const schools = await schoolsOfArea(db, actor, period.academicYear)
  const ids = schools.map(({ id }) => id)
  const standings = await schoolStandings(db, ids, period)
  const shared = await recordsOfSharedChildren(db, ids, period)
  const registers = await missingRegisters(db, ids, today, onlyToday(today))
  const registersBefore = await keptFor(actor.membershipId, ['registers', today, ids], () =>
    missingRegisters(db, ids, today, daysBefore(today)),
  )
  const terms = await termStandings(context, ids, period)
  const nationals = await nationalByPhase(db, period.academicYear)
  const severeOf = severeByPhase(schools, standings)
  return {
    schools: schools.map((school) => {
      const standing = standings.get(school.id) ?? null
      const [now, before] = [terms.now.get(school.id), terms.before.get(school.id)]
      const national = nationals.of(school.phase)
      const attendance = standing && attendanceRate(standing)
      const missing = registers.get(school.id) ?? []
      return {
        ...school,
        standing,
        attendance,
        attendanceChange: change(attendanceOf(now), attendanceOf(before)),
        persistentChange: change(shareOfPupils(now, 'persistent'), shareOfPupils(before, 'persistent')),
        national,
        aboveNational: change(attendance, national && national.attendance),
        registersMissing: missing[0] ?? 0,
        looks: needsALook({
          standing,
          attendanceThisTerm: attendanceOf(now),
          attendanceTermBefore: attendanceOf(before),
          nationalPersistent: national && national.persistent,
          phaseSevere: severeOf.get(school.phase) ?? null,
          registersMissing: school.elsewhere ? [] : [...missing, ...(registersBefore.get(school.id) ?? [])],
        }),
      }
    }),
    together: countedOnce([...standings.values()], shared),
    nationalSource: nationals.source,
    sharedChildren: new Set(shared.map(({ childId }) => childId)).size,
  }
}

function termStandings({ db, actor, today }: Context, schools: number[], period: AreaPeriod) {
  const { now, before } = termsCompared(period, today)
  return keptFor(actor.membershipId, ['terms', now.title, today, schools], async () => ({
    now: await schoolStandings(db, schools, now),
    before: await schoolStandings(db, schools, before),
  }))
}

function severeByPhase(schools: readonly AreaSchool[], standings: ReadonlyMap<number, Standing>) {
  return new Map(
    [...Map.groupBy(schools, ({ phase }) => phase)].map(([phase, own]) => {
      const all = addStandings(own.flatMap(({ id }) => standings.get(id) ?? []))
      return [phase, shareOfPupils(all, 'severe')]
    }),
  )
}

/** Groups the schools that have figures by what they have in common, sorted by its name, and adds up each group. */
export function groupSchools(schools: readonly SchoolLine[], by: 'phase' | 'kind' | 'district') {
  const counted = schools.filter(({ standing }) => standing !== null && standing.possible > 0)
  return [...Map.groupBy(counted, (school) => school[by])]
    .map(([value, own]) => ({
      value,
      schools: own.length,
      standing: addStandings(own.flatMap(({ standing }) => standing ?? [])),
    }))
    .toSorted((a, b) => a.value.localeCompare(b.value, 'en-GB'))
}
