import fc from 'fast-check'
import {
  MEASURE_IDS,
  MEASURES,
  publishGroups,
  type GroupCounts,
  type Hidden,
  type Measure,
  type Partition,
  type ToldCounts,
} from '#domain/index.ts'
import { equals, type Fact, type Puzzle } from './subtraction-solver.ts'

/** A pupil of an invented school: where they belong, and how they stood at the end of each term. */
type Pupil = { year: number; sex: 'girls' | 'boys'; need: 'none' | 'support' | 'plan'; standing: Stand[] }
type Stand = 'away' | 'fine' | 'atRisk' | 'persistent' | 'severe'

export type Report = { whole: GroupCounts; partitions: Record<string, Partition> }
export type Told = { whole: ToldCounts; hidden: Record<string, Hidden>; report: Report }

const skewed = fc.constantFrom<Stand>(
  'fine',
  'fine',
  'fine',
  'fine',
  'atRisk',
  'atRisk',
  'persistent',
  'severe',
)
const pupil = fc.record<Pupil>({
  year: fc.constantFrom(1, 2, 3, 3, 4, 4),
  sex: fc.constantFrom('girls', 'boys'),
  need: fc.constantFrom('none', 'none', 'none', 'none', 'support', 'support', 'plan'),
  standing: fc
    .tuple(fc.oneof({ weight: 9, arbitrary: skewed }, fc.constant<Stand>('away')), skewed)
    .map((s) => [...s]),
})

/** A school's figures for two terms of one year: those who joined in the second were not there in the first. */
export const twoTerms = fc
  .array(pupil, { minLength: 12, maxLength: 90 })
  .map((pupils): [Report, Report] => [reportOf(pupils, 0), reportOf(pupils, 1)])

function reportOf(pupils: readonly Pupil[], term: number): Report {
  const counts = (some: readonly Pupil[]): GroupCounts => {
    const number = (...stands: Stand[]) =>
      some.filter(({ standing }) => stands.includes(standing[term]!)).length
    return {
      pupils: number('fine', 'atRisk', 'persistent', 'severe'),
      persistent: number('persistent', 'severe'),
      severe: number('severe'),
      atRisk: number('atRisk'),
    }
  }
  const by = (key: 'year' | 'sex' | 'need', names: (string | number)[]): Partition =>
    Object.fromEntries(names.map((name) => [String(name), counts(pupils.filter((one) => one[key] === name))]))
  return {
    whole: counts(pupils),
    partitions: {
      year: by('year', [1, 2, 3, 4]),
      sex: by('sex', ['girls', 'boys']),
      need: by('need', ['none', 'support', 'plan']),
    },
  }
}

/** Both reports as they would be published, the second knowing the first. */
export function published([first, second]: [Report, Report]): [Told, Told] {
  const one = publishGroups(first.whole, first.partitions, null)
  const two = publishGroups(second.whole, second.partitions, one)
  return [told(first, one), told(second, two)]
}

function told(report: Report, { whole, partitions }: ReturnType<typeof publishGroups>): Told {
  return { whole, hidden: Object.fromEntries(partitions.map(({ name, hidden }) => [name, hidden])), report }
}

/** The same with each small count hidden by itself and nothing besides: what ought to be found out. */
export function carelesslyPublished(reports: [Report, Report]): [Told, Told] {
  const small = (n: number) => n > 0 && n < 5
  const careless = (report: Report): Told => ({
    report,
    whole: Object.fromEntries(
      MEASURE_IDS.map((m) => [m, small(report.whole[m]) ? null : report.whole[m]]),
    ) as ToldCounts,
    hidden: Object.fromEntries(
      Object.entries(report.partitions).map(([name, partition]) => [
        name,
        Object.fromEntries(
          MEASURE_IDS.map((m) => [m, Object.keys(partition).filter((group) => small(partition[group]![m]))]),
        ) as Hidden,
      ]),
    ),
  })
  return [careless(reports[0]), careless(reports[1])]
}

const STANDS = ['severe', 'persistentOnly', 'atRiskOnly', 'fine'] as const
const MADE_OF: Record<Measure, readonly (typeof STANDS)[number][]> = {
  pupils: STANDS,
  persistent: ['severe', 'persistentOnly'],
  severe: ['severe'],
  atRisk: ['atRiskOnly'],
}

/**
 * What somebody with both reports in hand knows, and all the cells they might like to know. They are given more than
 * is printed: of a group that is told of, the exact count and not a rounded share. They also know that every pupil of
 * the first report is in the second.
 */
export function puzzleOf(reports: [Told, Told]): Puzzle & { truth: Map<string, number> } {
  const puzzle = { cells: new Map<string, { least: number; most: number }>(), facts: [] as Fact[] }
  const truth = new Map<string, number>()
  reports.forEach(({ report, whole, hidden }, term) => {
    const most = report.whole.pupils
    const group = (place: string, counts: GroupCounts, tells: (measure: Measure) => boolean) => {
      const atoms = {
        severe: counts.severe,
        persistentOnly: counts.persistent - counts.severe,
        atRiskOnly: counts.atRisk,
        fine: counts.pupils - counts.persistent - counts.atRisk,
      }
      for (const stand of STANDS) {
        puzzle.cells.set(`${place} ${stand}`, { least: 0, most })
        truth.set(`${place} ${stand}`, atoms[stand])
      }
      for (const [cell, value, stands] of [
        ...MEASURE_IDS.map((m) => [m, counts[m], MADE_OF[m]] as const),
        ['notPersistent', counts.pupils - counts.persistent, ['atRiskOnly', 'fine']] as const,
      ]) {
        puzzle.cells.set(`${place} ${cell}`, { least: 0, most })
        truth.set(`${place} ${cell}`, value)
        puzzle.facts.push(
          equals([[`${place} ${cell}`, -1], ...stands.map((s): [string, number] => [`${place} ${s}`, 1])], 0),
        )
      }
      for (const measure of MEASURE_IDS)
        if (tells(measure)) puzzle.facts.push(equals([[`${place} ${measure}`, 1]], counts[measure]))
    }
    group(`${term} whole`, report.whole, (measure) => whole[measure] !== null)
    for (const [name, partition] of Object.entries(report.partitions)) {
      for (const [one, counts] of Object.entries(partition))
        group(`${term} ${name} ${one}`, counts, (measure) => !hidden[name]![measure].includes(one))
      // Redundant but for the solver: what is hidden of the parts of a cell may be known of the cell.
      for (const stand of [...STANDS, ...MEASURE_IDS, 'notPersistent'])
        puzzle.facts.push(
          equals(
            [
              [`${term} whole ${stand}`, -1],
              ...Object.keys(partition).map((one): [string, number] => [
                `${term} ${name} ${one} ${stand}`,
                1,
              ]),
            ],
            0,
          ),
        )
    }
  })
  for (const [name, partition] of Object.entries(reports[0].report.partitions))
    for (const one of Object.keys(partition))
      puzzle.facts.push({
        of: [
          [`1 ${name} ${one} ${'pupils' satisfies keyof typeof MEASURES}`, 1],
          [`0 ${name} ${one} pupils`, -1],
        ],
        least: 0,
        most: reports[1].report.whole.pupils,
      })
  return { ...puzzle, truth }
}
