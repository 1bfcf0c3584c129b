import { describeCode } from '#domain/index.ts'
import { Table } from '#ui/table.tsx'
import { counted } from '#ui/format.ts'
import type { CalendarEffect } from '../calendar-rows.ts'
import { dayOfYear } from '../words.ts'

/** What a change would do to marks that stand: how many, of how many pupils, on which days and with which codes. */
export function EffectSummary({ effect }: { effect: CalendarEffect }) {
  return (
    <>
      <p className="mb-4 max-w-prose">
        <strong>{counted(effect.marks, 'mark')}</strong> of <strong>{counted(effect.pupils, 'pupil')}</strong>{' '}
        stand on sessions that would no longer be held. They are not deleted: each is amended to #, a planned
        closure, and the register goes on showing what it was, who changed it and why. The pupils’ rates are
        reckoned again at once.
      </p>
      <Table
        id="effect"
        caption="Marks on sessions that would no longer be held"
        columns={[
          { key: 'day', header: 'Day', cell: (line) => dayOfYear(line.date) },
          {
            key: 'session',
            header: 'Session',
            cell: (line) => (line.session === 'AM' ? 'Morning' : 'Afternoon'),
          },
          { key: 'code', header: 'Code', cell: (line) => <Code line={line} />, wrap: true },
          { key: 'marks', header: 'Marks', align: 'end', cell: (line) => line.marks, total: effect.marks },
        ]}
        rows={effect.lines}
        rowKey={(line) => [line.date, line.session, line.code].join()}
      />
    </>
  )
}

function Code({ line }: { line: CalendarEffect['lines'][number] }) {
  if (line.code === '') return 'A code your role does not show'
  return (
    <>
      <b>{line.code}</b> {describeCode(line.code, line.date).name}
    </>
  )
}
