import { atLeast, atMost, type Fact } from './exact-solver.ts'
import { CUTS, toDate, type Kind, type Pupil, type School } from './two-reports.ts'

export const STANDS = ['fine', 'atRiskOnly', 'persistentOnly', 'severe'] as const
export type Stand = (typeof STANDS)[number]

/**
 * A flow: the pupils of one group who had the same absence band after the first term, and the same after the second,
 * with the sessions they had missed by then.
 */
type Flow = { kind: Kind; stood: [Stand | 'away', Stand]; pupils: string; missed: [string, string] }

const KINDS = CUTS.year.flatMap((year) => CUTS.sex.map((sex): Kind => ({ year, sex })))
const nameOf = ({ year, sex }: Kind, [from, to]: [string, string]) => `${year}/${sex} ${from}>${to}`

/** Every flow of pupils through two terms. Their numbers are all that can be known about a school. */
export const FLOWS = KINDS.flatMap((kind) =>
  (['away', ...STANDS] as const).flatMap((from) =>
    STANDS.map((to): Flow => {
      const name = nameOf(kind, [from, to])
      return { kind, stood: [from, to], pupils: name, missed: [`${name} missed 0`, `${name} missed 1`] }
    }),
  ),
)

/** The sessions of the year up to the end of a term that were possible for each pupil of a flow. */
export const possibleFor = ({ sessions }: School, { stood }: Flow, term: 0 | 1): number =>
  (stood[0] === 'away' ? 0 : sessions[0]) + (term === 0 ? 0 : sessions[1])

/** How many of these possible sessions a pupil in this band misses: the limits of the law in whole numbers. */
function missedBy(stand: Stand, possible: number): [from: number, to: number] {
  const [atRisk, persistent, severe] = [20, 10, 2].map((part) => Math.ceil(possible / part)) as [
    number,
    number,
    number,
  ]
  switch (stand) {
    case 'fine':
      return [0, atRisk - 1]
    case 'atRiskOnly':
      return [atRisk, persistent - 1]
    case 'persistentOnly':
      return [persistent, severe - 1]
    case 'severe':
      return [severe, possible]
  }
}

function standOf(school: School, pupil: Pupil, term: 0 | 1): Stand | 'away' {
  const sums = toDate(school, pupil, term)
  if (sums === null) return 'away'
  return STANDS.findLast((stand) => sums.authorised >= missedBy(stand, sums.possible)[0]) ?? 'fine'
}

/**
 * What is true of each flow in any school with these terms, and the flows of this school. Wherever these facts hold,
 * the sessions missed can be divided among the pupils of a flow in whole numbers, so each such world is possible.
 */
export function flowsOf(school: School): { facts: Fact[]; truth: Map<string, number> } {
  const facts: Fact[] = []
  const truth = new Map<string, number>()
  const members = Map.groupBy(school.pupils, (pupil) =>
    nameOf(pupil, [standOf(school, pupil, 0), standOf(school, pupil, 1)]),
  )
  for (const flow of FLOWS) {
    const { stood, pupils, missed } = flow
    const these = members.get(pupils) ?? []
    truth.set(pupils, these.length)
    for (const term of [0, 1] as const) {
      const stand = stood[term]
      if (stand === 'away') continue
      const [from, to] = missedBy(stand, possibleFor(school, flow, term))
      const sum = these.reduce((total, pupil) => total + (toDate(school, pupil, term)?.authorised ?? 0), 0)
      truth.set(missed[term], sum)
      facts.push(atLeast({ [missed[term]]: 1, [pupils]: -from }, 0))
      facts.push(atMost({ [missed[term]]: 1, [pupils]: -to }, 0))
    }
    if (stood[0] === 'away') continue
    facts.push(atLeast({ [missed[1]]: 1, [missed[0]]: -1 }, 0))
    facts.push(atMost({ [missed[1]]: 1, [missed[0]]: -1, [pupils]: -school.sessions[1] }, 0))
  }
  return { facts, truth }
}
