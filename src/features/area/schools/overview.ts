import {
  addStandings,
  attendanceOf,
  attendanceRate,
  change,
  countedOnce,
  needsALook,
  type LocalDate,
  type Standing,
} from '#domain/index.ts'
import type { Actor } from '#server/db/actor.ts'
import type { Db } from '#server/db/client.ts'
import { keptFor } from './kept.ts'
import { loadNational, type National } from './national.ts'
import { termsCompared, type AreaPeriod } from './period.ts'
import { recordsOfSharedChildren, schoolsOfArea, schoolStandings, type AreaSchool } from './queries.ts'
import { daysBefore, missingRegisters, onlyToday } from './registers.ts'

/** One school of the area with all that is said of it. Shares lie between 0 and 1. */
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

export type Overview = {
  schools: SchoolLine[]
  /** All schools together, a child at several of them once. */
  together: Standing
  /** Where the national figures come from. */
  nationalSource: string
  /** Children whose records at several schools were made one for `together`. */
  sharedChildren: number
}

type Context = { db: Db; actor: Actor; today: LocalDate }

/**
 * Every school of the actor's trust or authority side by side. Reads the sums of the period once; what is compared with
 * the term before is worked out at most every ten minutes for each membership.
 */
export async function loadOverview(context: Context, period: AreaPeriod): Promise<Overview> {
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
  const nationals = await loadNational(db, period.academicYear)
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
        persistentChange: change(shareOf(now, 'persistent'), shareOf(before, 'persistent')),
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
      return [phase, shareOf(all, 'severe')]
    }),
  )
}

/** Schools with figures put together by what they have in common, in the order of its name: their standings added up. */
export function grouped(schools: readonly SchoolLine[], by: 'phase' | 'kind' | 'district') {
  const counted = schools.filter(({ standing }) => standing !== null && standing.possible > 0)
  return [...Map.groupBy(counted, (school) => school[by])]
    .map(([value, own]) => ({
      value,
      schools: own.length,
      standing: addStandings(own.flatMap(({ standing }) => standing ?? [])),
    }))
    .toSorted((a, b) => a.value.localeCompare(b.value, 'en-GB'))
}

/** The part of a school's pupils who are persistently or severely absent; null where there are none. */
export function shareOf(
  standing: Standing | null | undefined,
  of: 'persistent' | 'severe' | 'atRisk',
): number | null {
  return standing && standing.pupils > 0 ? standing[of] / standing.pupils : null
}
