import type { ReactNode } from 'react'
import { Disclosure } from '#ui/disclosure.tsx'
import { TextLink } from '#ui/link.tsx'
import { Table } from '#ui/table.tsx'
import { Key } from './key.tsx'
import { figureOf, type Plot, type Point } from './points.ts'

export type ChartProps = Plot & {
  id: string
  title: string
  /** What the chart shows, in a sentence for everyone. */
  says: string
  /** What the figures count: the caption of the table of every figure drawn. */
  caption: string
  /** What a place on the horizontal axis is: the heading of the table's first column. */
  along: string
}

type Props = ChartProps & { kind: 'line' | 'bar'; children: ReactNode }

/**
 * A chart with a sentence that says what it shows and a table of every figure in it, folded on a screen and open on
 * paper. Screen readers skip the drawing: the sentence and the table say the same.
 */
export function ChartFigure({
  id,
  title,
  says,
  caption,
  along,
  unit,
  series,
  points,
  lying = false,
  kind,
  children,
}: Props) {
  return (
    <figure className="grid gap-2">
      <figcaption className="grid gap-1">
        <span className="font-semibold">{title}</span>
        <span>{says}</span>
      </figcaption>
      {series.length > 1 && <Key series={series} kind={kind} />}
      <div aria-hidden="true" className={lying ? 'min-h-64 w-full' : 'h-64 w-full'}>
        {children}
      </div>
      <Disclosure summary={`${title}: the figures`}>
        <Table
          id={id}
          caption={caption}
          dense
          rows={points}
          rowKey={({ label }) => label}
          columns={[
            {
              key: 'along',
              header: along,
              cell: ({ label, href }: Point) =>
                href === undefined ? label : <TextLink href={href}>{label}</TextLink>,
            },
            ...series.map((name, n) => ({
              key: name,
              header: name,
              align: 'end' as const,
              cell: ({ values }: Point) => figureOf(unit, values[n] ?? null),
            })),
          ]}
        />
      </Disclosure>
    </figure>
  )
}
