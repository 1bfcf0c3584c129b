import { ENOUGH_WEEKS } from '#domain/index.ts'
import { exportOf, type Export } from '#server/export.ts'
import type { Column } from '#server/files/table-file.ts'
import type { SchoolContext } from '#server/school.ts'
import { NotFound } from '#server/refusal.ts'
import { counted } from '#ui/format.ts'
import { countOf, rateOf, type Side } from './impact.ts'
import { loadStrategies, loadStrategy } from './queries.ts'
import { IMPACT_MEASURE_IDS, IMPACT_MEASURES } from './impact-measures.ts'
import { spanWords, whoWords } from './wording.ts'

const NOW = 'Whole school weeks, marks as they stood when this was made'

const LIST_COLUMNS = [
  { key: 'title', label: 'Strategy', kind: 'text' },
  { key: 'aim', label: 'Aim', kind: 'text' },
  { key: 'what', label: 'What is done', kind: 'text' },
  { key: 'who', label: 'For', kind: 'text' },
  { key: 'owner', label: 'Lead', kind: 'text' },
  { key: 'from', label: 'From', kind: 'date' },
  { key: 'until', label: 'Until', kind: 'date' },
  { key: 'measure', label: 'Judged by', kind: 'text' },
  { key: 'weeks', label: 'School weeks on each side', kind: 'count' },
  { key: 'pupils', label: 'Pupils compared', kind: 'count' },
  { key: 'before', label: 'Before', kind: 'percent' },
  { key: 'after', label: 'After', kind: 'percent' },
  { key: 'enough', label: 'What may be said', kind: 'text' },
  { key: 'closed', label: 'Closed', kind: 'date' },
  { key: 'result', label: 'Result', kind: 'text' },
] as const satisfies readonly Column[]

/** The strategies of a school as a file. The access log keeps who took it. */
export async function strategiesFile(context: SchoolContext): Promise<Export> {
  const { school, strategies, wholeSchool } = await loadStrategies(context)
  return exportOf({
    noted: { at: [school.id], as: 'Strategies' },
    name: `strategies-${school.urn}`,
    title: `${school.name}: strategies`,
    counts: [
      `Before and after: pupils ${ofWhom(wholeSchool)}with sessions on both sides of the start, in as many weeks before it as after`,
      NOW,
    ],
    columns: LIST_COLUMNS,
    rows: strategies.map(({ strategy, impact }) => ({
      title: strategy.title,
      aim: strategy.aim,
      what: strategy.what,
      who: whoWords(strategy),
      owner: strategy.owner,
      from: strategy.from,
      until: strategy.until,
      measure: IMPACT_MEASURES[strategy.measure],
      weeks: impact?.weeks ?? 0,
      pupils: impact?.own.pupils ?? 0,
      before: impact && rateOf(strategy.measure, impact.own, 'before'),
      after: impact && rateOf(strategy.measure, impact.own, 'after'),
      enough: impact && impact.weeks >= ENOUGH_WEEKS ? 'Enough weeks' : 'Too early to say',
      closed: strategy.closedOn,
      result: strategy.result,
    })),
  })
}

const IMPACT_COLUMNS = [
  { key: 'whose', label: 'Pupils', kind: 'text' },
  { key: 'measure', label: 'Measure', kind: 'text' },
  { key: 'countBefore', label: 'Count before', kind: 'count' },
  { key: 'ofBefore', label: 'Of, before', kind: 'count' },
  { key: 'before', label: 'Before', kind: 'percent' },
  { key: 'countAfter', label: 'Count after', kind: 'count' },
  { key: 'ofAfter', label: 'Of, after', kind: 'count' },
  { key: 'after', label: 'After', kind: 'percent' },
] as const satisfies readonly Column[]

/**
 * A strategy's pupils and everybody else before and after its start, as a file. Refuses (NotFound) one begun too late to
 * compare.
 */
export async function impactFile(
  context: SchoolContext,
  _search: URLSearchParams,
  { strategy: id }: { strategy: string },
): Promise<Export> {
  const { school, strategy, impact, wholeSchool } = await loadStrategy(context, id)
  if (!impact) throw new NotFound()
  return exportOf({
    noted: { at: [school.id], as: `Impact of the strategy ${strategy.title}` },
    name: `impact-${school.urn}-${strategy.id}`,
    title: `${school.name}: before and after the strategy ${strategy.title}`,
    counts: [
      `${counted(impact.weeks, 'school week')} each: ${spanWords(impact.before)}, and ${spanWords(impact.after)}`,
      `${counted(impact.own.pupils, 'pupil')} and ${impact.others.pupils} others ${ofWhom(wholeSchool)}with sessions on both sides`,
      NOW,
    ],
    columns: IMPACT_COLUMNS,
    rows: [...sideRows('Its pupils', impact.own), ...sideRows('Everybody else', impact.others)],
  })
}

const ofWhom = (wholeSchool: boolean) => (wholeSchool ? '' : 'of your year groups ')

const sideRows = (whose: string, side: Side) =>
  IMPACT_MEASURE_IDS.map((measure) => {
    const [before, after] = [countOf(measure, side, 'before'), countOf(measure, side, 'after')]
    return {
      whose,
      measure: IMPACT_MEASURES[measure],
      countBefore: before.count,
      ofBefore: before.of,
      before: rateOf(measure, side, 'before'),
      countAfter: after.count,
      ofAfter: after.of,
      after: rateOf(measure, side, 'after'),
    }
  })
