import { shortDate } from '#ui/format.ts'
import { SummaryList } from '#ui/summary-list.tsx'
import { IMPACT_MEASURES } from '../impact-measures.ts'
import type { Strategy } from '../sql.ts'
import { whoWords } from '../wording.ts'

/** A strategy as it stands: what is done, for whom, how long, and its result. */
export function StrategySummary({ strategy }: { strategy: Strategy }) {
  const { what, owner, from, until, measure, result, closedOn } = strategy
  return (
    <SummaryList
      rows={[
        { key: 'What is done', value: what },
        { key: 'For', value: whoWords(strategy) },
        { key: 'Lead', value: owner },
        { key: 'From', value: shortDate(from) },
        { key: 'Until', value: until ? shortDate(until) : 'No end set' },
        { key: 'Judged by', value: IMPACT_MEASURES[measure] },
        { key: 'Result', value: closedOn ? `${result} (closed ${shortDate(closedOn)})` : 'Still open' },
      ]}
    />
  )
}
