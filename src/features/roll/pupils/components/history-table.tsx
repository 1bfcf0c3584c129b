import { moment } from '#ui/format.ts'
import { Table } from '#ui/table.tsx'
import type { AdmissionChange } from '../history.ts'
import { entityName, fieldName } from '../words.ts'

/** The admission register's own history: original, amended, reason, date, name and position. */
export function HistoryTable({ changes }: { changes: AdmissionChange[] }) {
  return (
    <Table
      id="history"
      caption="Entries and amendments of the admission register"
      rows={changes}
      rowKey={({ id }) => id}
      empty={<p>Nothing has been entered or amended here since the school began to use Rollbook.</p>}
      columns={[
        {
          key: 'what',
          header: 'Entry',
          cell: ({ entity, field, action }) =>
            action === 'entry'
              ? `${entityName(entity)}: first entry`
              : `${entityName(entity)}: ${fieldName(field)}`,
        },
        {
          key: 'original',
          header: 'Original',
          wrap: true,
          cell: ({ action, original }) => (action === 'entry' ? '' : original),
        },
        {
          key: 'amended',
          header: 'Amended',
          wrap: true,
          cell: ({ amended }) => amended,
        },
        { key: 'reason', header: 'Reason', wrap: true, cell: ({ reason }) => reason },
        { key: 'at', header: 'Date', cell: ({ at }) => moment(at) },
        { key: 'by', header: 'By', wrap: true, cell: ({ by, position }) => `${by}, ${position}` },
      ]}
    />
  )
}
