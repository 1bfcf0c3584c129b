import {
  academicYearDates,
  addDays,
  addSums,
  alwaysThere,
  bestOfEachYear,
  can,
  cohortsOf,
  siblingsOf,
  highest,
  mondayOf,
  mostImproved,
  reachesTarget,
  starsOf,
  type LeagueClass,
  type LocalDate,
  type Sums,
} from '#domain/index.ts'
import { loadPage, sumsByPupil, type AnalysedPupil } from '#features/absence/period/queries.ts'
import { targetsFor } from '#features/absence/targets/queries.ts'
import type { Search } from '#server/address.ts'
import { requireAbility } from '#server/db/actor.ts'
import type { SchoolContext } from '#server/school.ts'
import { leagueSettings, type LeagueSettings } from './settings.ts'
import { classNames, classWeeks, homesOf, illSessions } from './sql.ts'

/** A class in the league. */
export type ClassLine = LeagueClass & { name: string; stars: number; atTarget: boolean }

/** Brothers and sisters of the school, by name, with what they add up to. */
export type SiblingsLine = { names: string[]; sums: Sums }

/**
 * The league of the last whole week, or of the period asked for. Reads kept weeks, and for illness marks. A league that
 * is switched off has its settings and nothing more. Refuses who may not analyse attendance.
 */
export async function loadLeague(context: SchoolContext, search: Search) {
  const { db, actor, school, today } = context
  requireAbility(actor, 'see_analysis')
  const settings = await leagueSettings(db, school.id, today)
  const head = { school, settings, maySet: can(actor.role, 'plan_support') && actor.schoolId === school.id }
  if (!settings.on) return { ...head, league: null }
  const { period, pupils, choices, years } = await loadPage(context, { period: 'week', ...search })
  const weeks = await classWeeks(db, school.id, {
    from: mondayOf(academicYearDates(period.academicYear).from),
    to: lastMonday(period.to, today),
  })
  const target = (await targetsFor(db, school.id, period.academicYear)).target?.attendance ?? null
  const groups = await classNames(db, school.id)
  const stars = target === null ? new Map<number, number>() : starsOf(weeks, target)
  const within = (from: LocalDate, to: LocalDate) =>
    weeks.filter(({ monday }) => monday >= from && monday <= to)
  const length = lengthInWeeks(period)
  const nowWeeks = within(mondayOf(period.from), period.to)
  const beforeWeeks = within(addDays(mondayOf(period.from), -7 * length), addDays(mondayOf(period.from), -1))
  const classes = [...new Set(nowWeeks.map(({ group }) => group))].map((group): ClassLine => {
    const sumsOf = (some: typeof weeks) =>
      addSums(some.filter((one) => one.group === group).map(({ sums }) => sums))
    const now = sumsOf(nowWeeks)
    return {
      group,
      name: groups.get(group)?.name ?? '',
      yearGroup: groups.get(group)?.yearGroup ?? null,
      now,
      before: sumsOf(beforeWeeks),
      stars: stars.get(group) ?? 0,
      atTarget: target !== null && reachesTarget(now, target),
    }
  })
  return {
    ...head,
    league: {
      period,
      choices,
      years,
      wholeWeeksTo: addDays(lastMonday(period.to, today), 6),
      target,
      classes: classes.sort((a, b) => b.stars - a.stars || rate(b.now) - rate(a.now)),
      best: bestOfEachYear(classes),
      improved: mostImproved(classes),
      siblings: bestSiblings(pupils, siblingsOf(await homesOf(db, school.id, period.to))),
      always: await alwaysThereOf(context, pupils, period, settings),
    },
  }
}

export type League = NonNullable<Awaited<ReturnType<typeof loadLeague>>['league']>

const rate = ({ attended, possible }: Sums) => (possible === 0 ? 0 : attended / possible)

/** The Monday of the last week that is over. */
const lastMonday = (to: LocalDate, today: LocalDate): LocalDate => {
  const over = addDays(mondayOf(today), -7)
  return mondayOf(to) < over ? mondayOf(to) : over
}

const lengthInWeeks = ({ from, to }: { from: LocalDate; to: LocalDate }): number => {
  let weeks = 1
  for (let monday = mondayOf(from); addDays(monday, 7) <= to; monday = addDays(monday, 7)) weeks++
  return weeks
}

/** The brothers and sisters with the highest attendance, all of whom count in the period; several where they share it. */
function bestSiblings(pupils: readonly AnalysedPupil[], siblings: readonly number[][]): SiblingsLine[] {
  const by = new Map(pupils.map((pupil) => [pupil.pupilId, pupil]))
  const lines = siblings
    .map((ids) => ids.flatMap((id) => by.get(id) ?? []))
    .filter((counted) => counted.length > 1)
    .map((counted) => ({
      names: counted.map(({ name }) => name),
      sums: addSums(counted.map(({ sums }) => sums)),
    }))
  return highest(lines, ({ sums }) => sums)
}

/** The pupils who were always there: absences that the school leaves out do not count against them. */
async function alwaysThereOf(
  { db, school }: SchoolContext,
  pupils: readonly AnalysedPupil[],
  period: { academicYear: number; from: LocalDate; to: LocalDate },
  { leaveOut }: LeagueSettings,
): Promise<AnalysedPupil[]> {
  const { academicYear, to } = period
  const missed = pupils.filter(({ sums }) => sums.authorised > 0).map(({ pupilId }) => pupilId)
  const from = academicYearDates(academicYear).from
  const soFar = await sumsByPupil(db, school.id, { from, to })
  const ill = leaveOut.illness ? await illSessions(db, school.id, missed, period) : new Map<number, number>()
  return pupils
    .filter(({ pupilId, sums, cohorts }) =>
      alwaysThere(
        {
          sums,
          ill: ill.get(pupilId) ?? 0,
          ehcp: cohortsOf(cohorts).includes('ehcp'),
          year: soFar.get(pupilId) ?? sums,
        },
        leaveOut,
      ),
    )
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}
