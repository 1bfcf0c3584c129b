import type { ReactNode } from 'react'
import type { GroupTotals } from '#domain/index.ts'
import { percent, points } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Table, type Column } from '#ui/table.tsx'
import { measured, MEASURE_IDS, MEASURES, type MeasureId } from '../measures.ts'
import type { Comparison } from '../queries.ts'

type Props = {
  caption: string
  now: GroupTotals
  before: GroupTotals | null
  beforeName: string
  comparisons: Comparison[]
  /** Where the pupils behind a figure are listed. */
  href?: (id: MeasureId) => string | undefined
}

/** The measures of a school with their counts, compared with the year before and with published figures. */
export function GlanceTable({
  caption,
  now,
  before,
  beforeName,
  comparisons,
  href = () => undefined,
}: Props) {
  const columns: Column<MeasureId>[] = [
    { key: 'measure', header: 'Measure', cell: (id) => linked(MEASURES[id].label, href(id)) },
    {
      key: 'rate',
      header: 'Share',
      align: 'end',
      cell: (id) => <strong>{percent(measured(id, now).rate)}</strong>,
    },
    {
      key: 'count',
      header: 'Count',
      align: 'end',
      cell: (id) => {
        const { count, of } = measured(id, now)
        return `${count.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} ${MEASURES[id].of}`
      },
    },
    ...(before ? against(before, now, beforeName) : []),
    ...comparisons.map(({ title, percent: figures }) => ({
      key: title,
      header: title,
      align: 'end' as const,
      cell: (id: MeasureId) => percent(typeof figures[id] === 'number' ? figures[id] / 100 : null),
    })),
  ]
  return (
    <Table id="glance" caption={caption} columns={columns} rows={MEASURE_IDS.slice()} rowKey={(id) => id} />
  )
}

const against = (before: GroupTotals, now: GroupTotals, name: string): Column<MeasureId>[] => [
  { key: 'before', header: name, align: 'end', cell: (id) => percent(measured(id, before).rate) },
  {
    key: 'change',
    header: 'Change',
    align: 'end',
    cell: (id) => change(measured(id, now).rate, measured(id, before).rate),
  },
]

const linked = (label: string, href: string | undefined): ReactNode =>
  href === undefined ? label : <TextLink href={href}>{label}</TextLink>

function change(now: number | null, before: number | null): string {
  return points(now === null || before === null ? null : now - before)
}
