import { moment, shortDate } from '#ui/format.ts'
import { Table } from '#ui/table.tsx'
import type { Strategy } from '../queries.ts'
import { whoWords } from '../words.ts'

/** Every version of a strategy, the latest first, as it was saved. */
export function VersionTable({ versions }: { versions: Strategy[] }) {
  return (
    <Table
      id="versions"
      caption="Each time it was saved"
      rows={versions}
      rowKey={({ version }) => version}
      columns={[
        { key: 'at', header: 'Saved', cell: ({ at }) => moment(at) },
        { key: 'by', header: 'By', cell: ({ by }) => by },
        { key: 'title', header: 'Name', wrap: true, cell: ({ title }) => title },
        { key: 'what', header: 'What is done', wrap: true, cell: ({ what }) => what },
        { key: 'who', header: 'For', wrap: true, cell: whoWords },
        {
          key: 'dates',
          header: 'From, until',
          cell: ({ from, until }) => `${shortDate(from)}${until ? ` to ${shortDate(until)}` : ' on'}`,
        },
        { key: 'result', header: 'Result', wrap: true, cell: ({ result }) => result || 'Open' },
      ]}
    />
  )
}
