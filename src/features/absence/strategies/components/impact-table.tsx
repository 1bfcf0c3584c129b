import { percent } from '#ui/format.ts'
import { Table, type Column } from '#ui/table.tsx'
import { countOf, rateOf, type Impact, type Side } from '../impact.ts'
import { IMPACT_MEASURE_IDS, IMPACT_MEASURES, type ImpactMeasure } from '../measures.ts'
import { changeWords } from '../words.ts'

/** A strategy's pupils before and after its start, beside everybody else in the same weeks. */
export function ImpactTable({ impact, caption }: { impact: Impact; caption: string }) {
  return (
    <Table
      id="impact"
      caption={caption}
      rows={IMPACT_MEASURE_IDS.slice()}
      rowKey={(measure) => measure}
      columns={[
        { key: 'measure', header: 'Measure', cell: (measure) => IMPACT_MEASURES[measure] },
        ...columnsOf('own', 'its pupils', impact.own),
        ...columnsOf('others', 'everybody else', impact.others),
      ]}
    />
  )
}

const columnsOf = (key: string, whose: string, side: Side): Column<ImpactMeasure>[] => [
  {
    key: `${key}-before`,
    header: `Before, ${whose}`,
    align: 'end',
    cell: (measure) => figure(measure, side, 'before'),
  },
  {
    key: `${key}-after`,
    header: `After, ${whose}`,
    align: 'end',
    cell: (measure) => figure(measure, side, 'after'),
  },
  { key: `${key}-change`, header: 'Change', align: 'end', cell: (measure) => changeWords(measure, side) },
]

function figure(measure: ImpactMeasure, side: Side, when: 'before' | 'after'): string {
  const { count, of } = countOf(measure, side, when)
  return `${percent(rateOf(measure, side, when))} (${count.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')})`
}
