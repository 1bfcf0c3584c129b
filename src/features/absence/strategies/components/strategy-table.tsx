import { percent, shortDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Table } from '#ui/table.tsx'
import { ENOUGH_WEEKS } from '#domain/index.ts'
import { rateOf, type Impact } from '../impact.ts'
import { IMPACT_MEASURES } from '../impact-measures.ts'
import type { Strategy } from '../sql.ts'
import { changeWords, whoWords } from '../wording.ts'

type Row = { strategy: Strategy; impact: Impact | null }

/** The strategies of a school, each with its measure before and after its start. */
export function StrategyTable({ base, caption, rows }: { base: string; caption: string; rows: Row[] }) {
  return (
    <Table
      id="strategies"
      caption={caption}
      rows={rows}
      rowKey={({ strategy }) => strategy.id}
      columns={[
        {
          key: 'title',
          header: 'Strategy',
          wrap: true,
          cell: ({ strategy }) => <TextLink href={`${base}/${strategy.id}`}>{strategy.title}</TextLink>,
        },
        { key: 'who', header: 'For', wrap: true, cell: ({ strategy }) => whoWords(strategy) },
        { key: 'owner', header: 'Lead', cell: ({ strategy }) => strategy.owner },
        { key: 'dates', header: 'From, until', cell: ({ strategy }) => datesOf(strategy) },
        { key: 'measure', header: 'Judged by', cell: ({ strategy }) => IMPACT_MEASURES[strategy.measure] },
        { key: 'before', header: 'Before', align: 'end', cell: (row) => figure(row, 'before') },
        { key: 'after', header: 'After', align: 'end', cell: (row) => figure(row, 'after') },
        { key: 'change', header: 'Change', align: 'end', cell: changed },
        {
          key: 'state',
          header: 'State',
          cell: ({ strategy: { closedOn } }) => (closedOn ? `Closed ${shortDate(closedOn)}` : 'Open'),
        },
      ]}
    />
  )
}

const datesOf = ({ from, until }: Strategy) =>
  `${shortDate(from)}${until ? ` to ${shortDate(until)}` : ' on'}`

const figure = ({ strategy, impact }: Row, when: 'before' | 'after') =>
  percent(impact && rateOf(strategy.measure, impact.own, when))

function changed({ strategy, impact }: Row) {
  return impact && impact.weeks >= ENOUGH_WEEKS
    ? changeWords(strategy.measure, impact.own)
    : 'Too early to say'
}
