import { MEASURE_IDS, SMALLEST_CELL } from '#domain/index.ts'
import { atLeast, atMost, equals, type Fact, type Puzzle, type World } from './exact-solver.ts'
import { CUT_NAMES, CUTS, type Kind, type Report, type School } from './two-reports.ts'
import { FLOWS, flowsOf, possibleFor, STANDS } from './worlds.ts'

/** The measures of a report and their differences, each as the bands of absence it counts. */
const COUNTS = {
  pupils: STANDS,
  persistent: ['severe', 'persistentOnly'],
  notPersistent: ['atRiskOnly', 'fine'],
  atRisk: ['atRiskOnly'],
} as const

/**
 * What a reader of both reports knows, the small cells that they might want to work out, and the true values. The
 * reader is given more than is printed. For a group with published figures: the exact count instead of a rounded share
 * or size. For the whole school, where a rate of it is published: every session missed by the end of each term, so
 * that the rates by kind or half term, the term alone, its place among the local schools and what a trust puts beside
 * it tell nothing more. They also know that everybody could attend every session from the day they joined, that nobody
 * left or changed groups, and, where a count of the whole is not published, that it or its rest is 1 to 4, as the
 * report says.
 */
export function puzzleOf(
  school: School,
  reports: [Report, Report],
): Puzzle & { truth: World; wanted: string[] } {
  const { facts, truth } = flowsOf(school)
  const define = (name: string, of: Fact['of']) => {
    truth.set(
      name,
      Object.entries(of).reduce((sum, [cell, factor]) => sum + factor * (truth.get(cell) ?? 0), 0),
    )
    facts.push(equals({ [name]: -1, ...of }, 0))
  }
  for (const term of [0, 1] as const) {
    const place = (name: string, holds: (kind: Kind) => boolean) => {
      const flows = FLOWS.filter(({ kind, stood }) => holds(kind) && stood[term] !== 'away')
      const sum = (what: string, of: [string, number][]) =>
        define(`${term} ${name} ${what}`, Object.fromEntries(of))
      for (const stand of STANDS)
        sum(
          stand,
          flows.filter(({ stood }) => stood[term] === stand).map(({ pupils }) => [pupils, 1]),
        )
      for (const [count, stands] of Object.entries(COUNTS))
        sum(
          count,
          stands.map((stand) => [`${term} ${name} ${stand}`, 1]),
        )
      sum(
        'missed',
        flows.map(({ missed }) => [missed[term], 1]),
      )
      sum(
        'possible',
        flows.map((flow) => [flow.pupils, possibleFor(school, flow, term)]),
      )
    }
    place('whole', () => true)
    for (const cut of CUT_NAMES)
      for (const name of CUTS[cut]) place(`${cut} ${name}`, (kind) => kind[cut] === name)
    facts.push(
      ...toldOf(`${term}`, reports[term], truth),
      ...reasonsOf(`${term} whole`, reports[term], truth),
    )
  }
  const most = school.pupils.length * (school.sessions[0] + school.sessions[1])
  const cells = new Map([...truth.keys()].map((cell) => [cell, { least: 0, most }]))
  return { cells, facts, truth, wanted: smallCells(truth) }
}

function toldOf(term: string, { whole, tellsRates, hidden, attendance }: Report, truth: World): Fact[] {
  const told = (name: string): Fact => equals({ [name]: 1 }, truth.get(name) ?? 0)
  const facts = tellsRates ? [told(`${term} whole missed`)] : []
  for (const measure of MEASURE_IDS) if (whole[measure] !== null) facts.push(told(`${term} whole ${measure}`))
  for (const cut of CUT_NAMES)
    for (const name of CUTS[cut]) {
      const place = `${term} ${cut} ${name}`
      for (const measure of MEASURE_IDS)
        if (!hidden[cut][measure].includes(name)) facts.push(told(`${place} ${measure}`))
      const rate = attendance[cut][name]
      if (rate === undefined) continue
      // With 2,000 possible sessions the sessions missed are known to within one: the rate is exact to half a tenth.
      const missed = 2000 - 2 * rate
      facts.push(atMost({ [`${place} missed`]: -2000, [`${place} possible`]: missed - 1 }, 0))
      facts.push(atLeast({ [`${place} missed`]: -2000, [`${place} possible`]: missed + 1 }, 0))
    }
  return facts
}

/**
 * Why a count of the whole is not published: it is 1 to 4, or the rest of the count it is part of is; for pupils, also
 * 0.
 */
function reasonsOf(place: string, { whole }: Report, truth: World): Fact[] {
  const { pupils, persistent } = whole
  if (pupils === null) return []
  const either = (part: string, all: number, leastRest: 0 | 1): Fact[] => {
    const count = `${place} ${part}`
    const restIsSmall = `${count} is nearly all`
    truth.set(restIsSmall, (truth.get(count) ?? 0) > 4 ? 1 : 0)
    return [
      atMost({ [restIsSmall]: 1 }, 1),
      atLeast({ [count]: 1, [restIsSmall]: 5 - all }, 1),
      atMost({ [count]: 1, [restIsSmall]: 4 + leastRest - all }, 4),
    ]
  }
  if (persistent === null) return either('persistent', pupils, 0)
  return [
    ...(whole.severe === null ? either('severe', persistent, 1) : []),
    ...(whole.atRisk === null ? either('atRisk', pupils - persistent, 1) : []),
  ]
}

/** The cells of 1 to 4 pupils, and the sessions missed by groups of that size for which a rate is worked out. */
function smallCells(truth: World): string[] {
  const isSmall = (n = 0) => n > 0 && n < SMALLEST_CELL
  return [...truth].flatMap(([name, count]) => {
    const [, place, what] = /^(\d (?:whole|(?:year|sex) \w+)) (\w+)$/.exec(name) ?? []
    const wanted = what === 'missed' ? count > 0 && isSmall(truth.get(`${place} pupils`)) : isSmall(count)
    return wanted && what !== undefined && what !== 'possible' ? [name] : []
  })
}
