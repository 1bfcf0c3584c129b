import {
  addTotals,
  attendanceOf,
  attendanceRate,
  change,
  countedOnce,
  needsALook,
  shareOfPupils,
  type GroupTotals,
} from '#domain/index.ts'
import {
  recordsOfSharedChildren,
  schoolsOfArea,
  schoolTotals,
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
  totals: GroupTotals | null
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
  together: GroupTotals
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
  const totalsBySchool = await schoolTotals(db, ids, period)
  const shared = await recordsOfSharedChildren(db, ids, period)
  const registers = await missingRegisters(db, ids, today, onlyToday(today))
  const registersBefore = await keptFor(actor.membershipId, ['registers', today, ids], () =>
    missingRegisters(db, ids, today, daysBefore(today)),
  )
  const terms = await termTotals(context, ids, period)
  const nationals = await nationalByPhase(db, period.academicYear)
  const severeOf = severeByPhase(schools, totalsBySchool)
  return {
    schools: schools.map((school) => {
      const totals = totalsBySchool.get(school.id) ?? null
      const [now, before] = [terms.now.get(school.id), terms.before.get(school.id)]
      const national = nationals.of(school.phase)
      const attendance = totals && attendanceRate(totals)
      const missing = registers.get(school.id) ?? []
      return {
        ...school,
        totals,
        attendance,
        attendanceChange: change(attendanceOf(now), attendanceOf(before)),
        persistentChange: change(shareOfPupils(now, 'persistent'), shareOfPupils(before, 'persistent')),
        national,
        aboveNational: change(attendance, national && national.attendance),
        registersMissing: missing[0] ?? 0,
        looks: needsALook({
          totals,
          attendanceThisTerm: attendanceOf(now),
          attendanceTermBefore: attendanceOf(before),
          nationalPersistent: national && national.persistent,
          phaseSevere: severeOf.get(school.phase) ?? null,
          registersMissing: school.elsewhere ? [] : [...missing, ...(registersBefore.get(school.id) ?? [])],
        }),
      }
    }),
    together: countedOnce([...totalsBySchool.values()], shared),
    nationalSource: nationals.source,
    sharedChildren: new Set(shared.map(({ childId }) => childId)).size,
  }
}

function termTotals({ db, actor, today }: Context, schools: number[], period: AreaPeriod) {
  const { now, before } = termsCompared(period, today)
  return keptFor(actor.membershipId, ['terms', now.title, today, schools], async () => ({
    now: await schoolTotals(db, schools, now),
    before: await schoolTotals(db, schools, before),
  }))
}

function severeByPhase(schools: readonly AreaSchool[], totals: ReadonlyMap<number, GroupTotals>) {
  return new Map(
    [...Map.groupBy(schools, ({ phase }) => phase)].map(([phase, own]) => {
      const all = addTotals(own.flatMap(({ id }) => totals.get(id) ?? []))
      return [phase, shareOfPupils(all, 'severe')]
    }),
  )
}

/** Groups the schools that have figures by what they have in common, sorted by its name, and adds up each group. */
export function groupSchools(schools: readonly SchoolLine[], by: 'phase' | 'kind' | 'district') {
  const counted = schools.filter(({ totals }) => totals !== null && totals.possible > 0)
  return [...Map.groupBy(counted, (school) => school[by])]
    .map(([value, own]) => ({
      value,
      schools: own.length,
      totals: addTotals(own.flatMap(({ totals }) => totals ?? [])),
    }))
    .toSorted((a, b) => a.value.localeCompare(b.value, 'en-GB'))
}
