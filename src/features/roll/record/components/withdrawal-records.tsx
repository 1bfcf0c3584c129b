import { WITHDRAWAL_STEPS } from '#domain/index.ts'
import type { WithdrawalEntry } from '#features/roll/withdrawals/queries.ts'
import { fullDate } from '#ui/format.ts'
import { Table } from '#ui/table.tsx'

/** What is recorded of a pupil's withdrawal, the latest first; of each step the latest counts. */
export function WithdrawalRecords({ records }: { records: WithdrawalEntry[] }) {
  if (records.length === 0) return null
  return (
    <Table
      id="withdrawal"
      caption="Recorded; of each the latest counts"
      rows={records.toReversed()}
      rowKey={({ id }) => id}
      columns={[
        { key: 'step', header: 'What', wrap: true, cell: ({ step }) => WITHDRAWAL_STEPS[step].label },
        { key: 'outcome', header: 'Outcome', cell: ({ step, outcome }) => outcomeWords(step, outcome) },
        { key: 'on', header: 'Day', cell: ({ on }) => fullDate(on) },
        { key: 'who', header: 'Who', wrap: true, cell: ({ who }) => who },
        { key: 'reference', header: 'Reference', wrap: true, cell: ({ reference }) => reference || '–' },
      ]}
    />
  )
}

function outcomeWords(step: WithdrawalEntry['step'], outcome: string): string {
  const words: Record<string, string> = WITHDRAWAL_STEPS[step].outcomes
  return words[outcome] ?? outcome
}
