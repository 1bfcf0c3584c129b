import { UTCDateMini } from '@date-fns/utc'
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays'
import { max } from 'date-fns/max'
import { min } from 'date-fns/min'
import { chance } from './random.ts'
import { yearGroupIn, type Pupil } from './pupils.ts'
import { isOnRollIn, type School } from './roll.ts'
import type { SchoolPlan } from './schools.ts'

/** What a population's absence should come to: shares of sessions, of pupils at 10% or more, and at 50% or more. */
type Aim = { absence: number; persistent: number; severe: number }

// Year 2025/26 of the national daily series; severe absence from the census of the last year published by phase.
const AIMS: Record<string, Aim> = {
  primary: { absence: 0.0528, persistent: 0.1377, severe: 0.008 },
  secondary: { absence: 0.0849, persistent: 0.2377, severe: 0.035 },
  special: { absence: 0.1317, persistent: 0.3606, severe: 0.05 },
  alternative_provision: { absence: 0.4, persistent: 0.85, severe: 0.3 },
  independent: { absence: 0.038, persistent: 0.06, severe: 0 },
}

const populationOf = (plan: SchoolPlan): string => (plan.kind === 'independent' ? 'independent' : plan.phase)

/**
 * How much each pupil misses in a year. Those aged 5 to 15 on the 31 August before it are dealt out together by kind of
 * school, as the national figures count them; the younger and the older by themselves.
 */
export function sharesOf(schools: School[], year: number): Map<number, number> {
  const populations = new Map<string, Pupil[]>()
  for (const { plan, pupils } of schools) {
    for (const pupil of pupils) {
      if (!isOnRollIn(pupil, year)) continue
      const yearGroup = yearGroupIn(pupil, year)
      const population = `${populationOf(plan)} ${yearGroup < 1 ? 'younger' : yearGroup > 11 ? 'older' : ''}`
      const others = populations.get(population) ?? []
      others.push(pupil)
      populations.set(population, others)
    }
  }
  return new Map(
    [...populations].flatMap(([population, pupils]) => [
      ...dealAbsence(population.split(' ')[0] ?? '', year, pupils),
    ]),
  )
}

/**
 * How much of a year each pupil misses. Shares are dealt out by rank, not drawn: however few the pupils, the whole comes
 * to the aim. The rank follows from a child's circumstances and luck, and mostly stays from one year to the next, so
 * that cohorts stand apart as they do in England.
 */
function dealAbsence(population: string, year: number, pupils: Pupil[]): Map<number, number> {
  const aim = AIMS[population]
  if (!aim) throw new Error(`There is no aim for ${population}.`)
  const ranked = pupils
    .map((pupil) => ({ pupil, risk: risk(pupil, year) }))
    .sort((a, b) => a.risk - b.risk)
    .map(({ pupil }) => pupil)
  const shares = sharesFor(
    aim,
    ranked.map((pupil) => daysOnRoll(pupil, year)),
  )
  return new Map(ranked.map((pupil, rank) => [pupil.id, shares[rank] ?? 0]))
}

function risk(pupil: Pupil, year: number): number {
  const { fsm, sen, socialWorker, lookedAfter } = pupil.traits
  const { ethnicity } = pupil.family
  const child = pupil.was?.id ?? pupil.id
  const lasting = chance(`risk ${child}`).normal()
  const passing = chance(`risk ${child} in ${year}`).normal()
  const standing =
    (fsm ? 0.55 : 0) +
    (sen === 'ehcp' ? 0.45 : sen === 'sen_support' ? 0.32 : 0) +
    (socialWorker && !lookedAfter ? 0.5 : 0) +
    (ethnicity === 'WROM' || ethnicity === 'WIRT' ? 1.2 : 0) +
    (yearGroupIn(pupil, year) >= 9 ? 0.25 : 0)
  return standing + 0.85 * lasting + 0.5 * passing
}

const daysOnRoll = ({ startingDay, leavingDay }: Pupil, year: number): number => {
  const from = max([new UTCDateMini(startingDay), new UTCDateMini(year, 8, 1)])
  const to = min([new UTCDateMini(leavingDay), new UTCDateMini(year + 1, 6, 20)])
  return Math.max(0, differenceInCalendarDays(to, from)) + 1
}

/**
 * The shares of pupils who are on roll for so many days, lowest first: a tail of severe absence, and before it a
 * stretched exponential whose stretch is chosen to meet the share of persistent absence, its scale that of all sessions.
 */
function sharesFor({ absence, persistent, severe }: Aim, days: readonly number[]): number[] {
  const tail = Math.round(severe * days.length)
  const rest = days.length - tail
  const severeShares = Array.from({ length: tail }, (_, i) => 0.5 + (0.42 * (i + 0.5)) / tail)
  const missed = (shares: readonly number[], from: number) =>
    shares.reduce((sum, share, i) => sum + share * (days[from + i] ?? 0), 0)
  const wanted = absence * days.reduce((sum, some) => sum + some, 0) - missed(severeShares, rest)
  const scaled = (stretch: number) => {
    let shares = Array.from({ length: rest }, (_, i) => (-Math.log(1 - (i + 0.5) / rest)) ** stretch)
    // Once more for what the cap took away.
    for (let round = 0; round < 3; round++) {
      const scale = wanted / missed(shares, 0)
      shares = shares.map((share) => Math.min(0.48, share * scale))
    }
    return shares
  }
  const missBy = (stretch: number) =>
    Math.abs(scaled(stretch).filter((share) => share >= 0.1).length + tail - persistent * days.length)
  const stretches = Array.from({ length: 60 }, (_, i) => 0.3 + i * 0.03)
  const best = stretches
    .map((stretch) => ({ stretch, miss: missBy(stretch) }))
    .sort((a, b) => a.miss - b.miss)[0]
  return [...scaled(best?.stretch ?? 1), ...severeShares]
}
