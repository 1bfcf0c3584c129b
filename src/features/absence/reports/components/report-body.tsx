import { inspectionWords } from '#domain/index.ts'
import { Notice } from '#ui/notice.tsx'
import { Section } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'

import { populationOf, sentencesOf } from '../sentences.ts'
import type { Snapshot } from '../snapshot.ts'
import { tablesOf, type ReportTable } from '../tables.ts'
import { ChartOf } from './chart-of.tsx'

type Props = { figures: Snapshot; commentary: string }

/** A report for people who read one three times a year: first a page of sentences, then every figure. */
export function ReportBody({ figures, commentary }: Props) {
  return (
    <div data-of-its-day>
      {commentary !== '' && (
        <Section title="What the school says">
          <div className="max-w-prose space-y-3">
            {commentary.split(/\n\s*\n/).map((paragraph, n) => (
              <p key={n} className="whitespace-pre-line">
                {paragraph}
              </p>
            ))}
          </div>
        </Section>
      )}
      {sentencesOf(figures).map(({ title, sentences }) => (
        <Section key={title} title={title}>
          <p className="max-w-prose">{sentences.join(' ')}</p>
        </Section>
      ))}
      <Actions actions={figures.actions} />
      <Section title="Five questions to ask">
        <ol className="max-w-prose list-decimal space-y-1 pl-6">
          {figures.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ol>
        <Inspection to={figures.to} />
      </Section>
      <div className="mt-9 print:break-before-page">
        <Section title="The figures">
          <Notice className="mb-5">
            <p>{populationOf(figures)}</p>
          </Notice>
          <div className="space-y-8">
            {tablesOf(figures).map((table) => (
              <div key={table.id} className="space-y-4">
                <ChartOf table={table.id} figures={figures} />
                <Figures table={table} />
              </div>
            ))}
          </div>
        </Section>
      </div>
    </div>
  )
}

function Inspection({ to }: Pick<Snapshot, 'to'>) {
  const words = inspectionWords(to)
  return words && <p className="mt-4 max-w-prose text-ink-muted">{words}</p>
}

function Actions({ actions }: Pick<Snapshot, 'actions'>) {
  if (actions.length === 0) return null
  return (
    <Section title="What the school did, and what changed">
      <ul className="max-w-prose list-disc space-y-2 pl-6">
        {actions.map(({ title, aim, result }) => (
          <li key={title}>
            <strong>{title}.</strong> {aim} {result}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Figures({ table: { id, title, head, rows } }: { table: ReportTable }) {
  return (
    <Table<ReportTable['rows'][number]>
      id={id}
      caption={title}
      rows={rows}
      rowKey={([name]) => name ?? ''}
      columns={head.map((header, n) => ({
        key: header,
        header,
        align: n === 0 || header === 'Source' ? 'start' : 'end',
        wrap: header === 'Source',
        cell: (row) => row[n],
      }))}
    />
  )
}
