import { chance } from './random.ts'
import { yearGroupIn, type Pupil } from './pupils.ts'
import type { SchoolPlan } from './schools.ts'

/** What a population's absence should come to: shares of sessions, of pupils at 10 % or more, and at 50 % or more. */
type Aim = { absence: number; persistent: number; severe: number }

// Year 2025/26 of the national daily series; severe absence from the census of the last year published by phase.
const AIMS: Record<string, Aim> = {
  primary: { absence: 0.0526, persistent: 0.1377, severe: 0.008 },
  secondary: { absence: 0.0849, persistent: 0.2377, severe: 0.035 },
  special: { absence: 0.135, persistent: 0.3606, severe: 0.05 },
  alternative_provision: { absence: 0.4, persistent: 0.85, severe: 0.3 },
  independent: { absence: 0.038, persistent: 0.06, severe: 0 },
}

export const populationOf = (plan: SchoolPlan): string =>
  plan.kind === 'independent' ? 'independent' : plan.phase

/**
 * How much of a year each pupil misses. Shares are dealt out by rank, not drawn: however few the pupils, the whole comes
 * to the aim. The rank follows from a child's circumstances and luck, and mostly stays from one year to the next, so
 * that cohorts stand apart as they do in England.
 */
export function dealAbsence(population: string, year: number, pupils: Pupil[]): Map<number, number> {
  const aim = AIMS[population]
  if (!aim) throw new Error(`There is no aim for ${population}.`)
  const shares = sharesFor(aim, pupils.length)
  const ranked = [...pupils].sort((a, b) => risk(a, year) - risk(b, year))
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

/**
 * The shares of n pupils, lowest first: a tail of severe absence, and before it a stretched exponential whose stretch
 * is chosen to meet the share of persistent absence, its scale the mean.
 */
function sharesFor({ absence, persistent, severe }: Aim, n: number): number[] {
  const tail = Math.round(severe * n)
  const severeShares = Array.from({ length: tail }, (_, i) => 0.5 + (0.42 * (i + 0.5)) / Math.max(1, tail))
  const rest = n - tail
  const wanted = (absence * n - sum(severeShares)) / Math.max(1, rest)
  const shape = (stretch: number) =>
    Array.from({ length: rest }, (_, i) => (-Math.log(1 - (i + 0.5) / rest)) ** stretch)
  const scaled = (stretch: number) => {
    const raw = shape(stretch)
    const scale = wanted / (sum(raw) / Math.max(1, rest))
    return raw.map((share) => Math.min(0.48, share * scale))
  }
  const persistentAt = (stretch: number) =>
    (scaled(stretch).filter((share) => share >= 0.1).length + tail) / n
  const stretch = Array.from({ length: 60 }, (_, i) => 0.3 + i * 0.03).reduce((best, candidate) =>
    Math.abs(persistentAt(candidate) - persistent) < Math.abs(persistentAt(best) - persistent)
      ? candidate
      : best,
  )
  return [...scaled(stretch), ...severeShares]
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0)
