import fc from 'fast-check'
import {
  attendanceRate,
  MEASURE_IDS,
  NO_SUMS,
  publishGroups,
  standingOf,
  tellRates,
  type Hidden,
  type Sums,
  type Told,
  type ToldCounts,
  type ToldRates,
} from '#domain/index.ts'

/** The ways in which the invented school is divided into groups. */
export const CUTS = {
  year: ['1', '2', '3', '4'],
  sex: ['girls', 'boys'],
} as const
export type Cut = keyof typeof CUTS
export const CUT_NAMES = Object.keys(CUTS) as Cut[]
export type Kind = { [C in Cut]: (typeof CUTS)[C][number] }

/**
 * A pupil of the school: their group in each division, and the sessions missed in each term; null before they joined.
 */
export type Pupil = Kind & { missed: [first: number | null, second: number] }

/** A school in two terms of one year, with the number of possible sessions of each for everybody on roll. */
export type School = { pupils: Pupil[]; sessions: [first: number, second: number] }

/**
 * What a report tells: the figures of the whole school, and whether its attendance is among them; for each division,
 * the groups whose measures it hides; and the groups' attendance in tenths of a percent.
 */
export type Report = {
  whole: ToldCounts
  tellsRates: boolean
  hidden: Record<Cut, Hidden>
  attendance: Record<Cut, Record<string, number>>
}

/** A pupil's sessions of the year up to the end of a term; null for one who had not joined yet. */
export function toDate({ sessions }: School, { missed }: Pupil, term: 0 | 1): Sums | null {
  const first = missed[0] === null ? 0 : sessions[0]
  const possible = term === 0 ? first : first + sessions[1]
  if (possible === 0) return null
  const absent = (missed[0] ?? 0) + (term === 0 ? 0 : missed[1])
  return sums(absent, possible)
}

const sums = (missed: number, possible: number): Sums => ({
  ...NO_SUMS,
  possible,
  attended: possible - missed,
  authorised: missed,
})

const sumsOf = (school: School, term: 0 | 1, pupils = school.pupils) =>
  pupils.flatMap((pupil) => toDate(school, pupil, term) ?? [])

const groupsOf = (school: School, term: 0 | 1, cut: Cut): Map<string, Sums[]> =>
  new Map(
    CUTS[cut].map((name) => [
      name,
      sumsOf(
        school,
        term,
        school.pupils.filter((pupil) => pupil[cut] === name),
      ),
    ]),
  )

/** Both terms' reports as they are published; the second takes the first into account. */
export function published(school: School): [Report, Report] {
  const first = publish(school, 0, null)
  return [first.report, publish(school, 1, first).report]
}

function publish(school: School, term: 0 | 1, before: { told: Told; rates: ToldRates } | null) {
  const pupils = sumsOf(school, term)
  const cuts = new Map(CUT_NAMES.map((cut) => [cut, groupsOf(school, term, cut)]))
  const counts = byName(CUT_NAMES, (cut) =>
    byName(CUTS[cut], (name) => standingOf(cuts.get(cut)?.get(name) ?? [])),
  )
  const told = publishGroups(standingOf(pupils), counts, before?.told ?? null)
  const hidden = byName(CUT_NAMES, (cut) => told.partitions.find(({ name }) => name === cut)!.hidden)
  const rates = tellRates(pupils, cuts, hidden, before?.rates ?? null)
  const attendance = byName(CUT_NAMES, (cut) =>
    rates.partitions.includes(cut) ? ratesOf(school, term, cut, hidden[cut]) : {},
  )
  return { told, rates, report: { whole: told.whole, tellsRates: rates.whole, hidden, attendance } }
}

/** The same with only the small counts hidden and nothing else: the test must find that these can be worked out. */
export function carelesslyPublished(school: School): [Report, Report] {
  const small = (n: number) => n > 0 && n < 5
  const careless = (term: 0 | 1): Report => {
    const whole = standingOf(sumsOf(school, term))
    const hidden = byName(CUT_NAMES, (cut): Hidden => {
      const groups = groupsOf(school, term, cut)
      return byName(MEASURE_IDS, (m) => CUTS[cut].filter((name) => small(standingOf(groups.get(name)!)[m])))
    })
    return {
      whole: byName(MEASURE_IDS, (measure) => (small(whole[measure]) ? null : whole[measure])),
      hidden,
      tellsRates: true,
      attendance: byName(CUT_NAMES, (cut) => ratesOf(school, term, cut, hidden[cut])),
    }
  }
  return [careless(0), careless(1)]
}

const ratesOf = (school: School, term: 0 | 1, cut: Cut, hidden: Hidden): Record<string, number> =>
  Object.fromEntries(
    [...groupsOf(school, term, cut)].flatMap(([name, sums]) => {
      const rate = hidden.pupils.includes(name) ? null : attendanceRate(standingOf(sums))
      return rate === null ? [] : [[name, Math.round(rate * 1000)]]
    }),
  )

const byName = <Name extends string, Value>(names: readonly Name[], of: (name: Name) => Value) =>
  Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, Value>

// How much pupils miss, in thousandths of their sessions: a lot in some schools, almost nothing in others.
const within = (min: number, max: number) => fc.integer({ min, max })
const TROUBLED = [within(0, 60), within(50, 120), within(100, 480), within(480, 1000)]
const ORDINARY = [within(0, 20), within(0, 50), within(0, 50), within(0, 120), within(90, 600)]
const QUIET = [fc.constant(0), fc.constant(0), fc.constant(0), within(0, 30), within(0, 200), within(0, 600)]

const pupilsMissing = (share: fc.Arbitrary<number>) =>
  fc.array(
    fc.record({
      year: fc.constantFrom('1', '2', '3', '3', '4', '4'),
      sex: fc.constantFrom('girls', 'boys', 'boys'),
      shares: fc.tuple(fc.oneof({ weight: 9, arbitrary: share }, fc.constant(null)), share),
    }),
    { minLength: 8, maxLength: 90, size: 'max' },
  )

/** Schools of eight to ninety pupils in two terms of five sessions to 140; few join in the second. */
export const schools: fc.Arbitrary<School> = fc
  .record({
    pupils: fc.constantFrom(TROUBLED, ORDINARY, QUIET).chain((shares) => pupilsMissing(fc.oneof(...shares))),
    sessions: fc.tuple(fc.oneof(within(5, 25), within(25, 140)), fc.oneof(within(5, 25), within(25, 140))),
  })
  .map(({ pupils, sessions }) => ({
    sessions,
    pupils: pupils.map(({ shares: [first, second], year, sex }) => ({
      year,
      sex,
      missed: [
        first === null ? null : Math.round((first * sessions[0]) / 1000),
        Math.round((second * sessions[1]) / 1000),
      ],
    })),
  }))
