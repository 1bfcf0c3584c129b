import type { ReactNode } from 'react'
import type { Standing } from '#domain/index.ts'
import { percent, points } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Table, type Column } from '#ui/table.tsx'
import { measured, MEASURE_IDS, MEASURES, type MeasureId } from '../measures.ts'
import type { Beside } from '../overview.ts'

type Props = {
  caption: string
  now: Standing
  before: Standing | null
  beforeName: string
  beside: Beside[]
  /** Where the pupils and sessions behind a figure are. */
  href?: (id: MeasureId) => string | undefined
}

/** The measures of a school, each with its count, beside the year before and what is published. */
export function GlanceTable({ caption, now, before, beforeName, beside, href = () => undefined }: Props) {
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
    ...beside.map(({ title, percent: figures }) => ({
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

const against = (before: Standing, now: Standing, name: string): Column<MeasureId>[] => [
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
