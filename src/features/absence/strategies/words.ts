import { addDays, COHORTS, ENOUGH_WEEKS, yearGroupName, type LocalDate } from '#domain/index.ts'
import { counted, percent, points, shortDate } from '#ui/format.ts'
import { rateOf, type Impact, type Side } from './impact.ts'
import { IMPACT_MEASURES, type ImpactMeasure } from './measures.ts'
import type { Strategy } from './queries.ts'

/** For whom a strategy is. */
export function whoWords({
  who,
  cohort,
  group,
  named,
}: Pick<Strategy, 'who' | 'cohort' | 'group' | 'named'>) {
  if (who === 'pupils') return counted(named, 'named pupil')
  const parts = [
    ...cohort.cohort.map((id) => COHORTS[id].label),
    ...(cohort.yearGroup === undefined ? [] : [yearGroupName(cohort.yearGroup)]),
    ...(cohort.group === undefined ? [] : [group ?? 'A registration group']),
  ]
  return parts.length === 0 ? 'Everybody' : parts.join(', ')
}

/** The days of whole weeks, from the first Monday to the last Friday. */
export const spanWords = ({ from, to }: { from: LocalDate; to: LocalDate }) =>
  `${shortDate(from)} to ${shortDate(addDays(to, 4))}`

const FEW_PUPILS = 5

/** What may honestly be said of a strategy's impact by its own measure. */
export function impactWords(measure: ImpactMeasure, impact: Impact | null): string {
  if (!impact) return 'Too early to say: there is no whole school week on both sides of its start yet.'
  const { weeks, own, others } = impact
  if (weeks < ENOUGH_WEEKS)
    return `Too early to say: ${counted(weeks, 'school week')} on each side of its start, and ${ENOUGH_WEEKS} are needed.`
  if (own.pupils === 0) return 'Nothing to compare: none of its pupils had sessions both before and after.'
  const few =
    own.pupils < FEW_PUPILS
      ? ` With ${counted(own.pupils, 'pupil')}, one illness can make the difference.`
      : ''
  return `${IMPACT_MEASURES[measure]}: ${moved(measure, own)}. Everybody else: ${moved(measure, others)}. This shows what happened, not why.${few}`
}

const moved = (measure: ImpactMeasure, side: Side) =>
  side.pupils === 0
    ? 'nobody'
    : `${percent(rateOf(measure, side, 'before'))} before, ${percent(rateOf(measure, side, 'after'))} after (${changeWords(measure, side)})`

/** The change of a measure in percentage points. */
export function changeWords(measure: ImpactMeasure, side: Side): string {
  const [before, after] = [rateOf(measure, side, 'before'), rateOf(measure, side, 'after')]
  return points(before === null || after === null ? null : after - before)
}
