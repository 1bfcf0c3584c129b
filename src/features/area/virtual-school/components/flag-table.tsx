import { EmptyState } from '#ui/empty-state.tsx'
import { moment, shortDate } from '#ui/format.ts'
import { Table } from '#ui/table.tsx'
import { GROUNDS } from '../grounds.ts'
import type { Flag } from '../queries.ts'
import { answerWords } from '../words.ts'

/** What an authority has put to schools, and how they answered. */
export function FlagTable({ flags }: { flags: Flag[] }) {
  return (
    <Table
      id="flags"
      caption="Children put to schools, those without an answer first"
      rows={flags}
      rowKey={({ id }) => id}
      empty={<EmptyState title="Nothing put to a school yet">Use the form below.</EmptyState>}
      columns={[
        { key: 'child', header: 'Child', cell: ({ forename, surname }) => `${surname}, ${forename}` },
        { key: 'born', header: 'Born', cell: ({ dateOfBirth }) => shortDate(dateOfBirth) },
        { key: 'ground', header: 'Why', cell: ({ ground }) => GROUNDS[ground].label },
        { key: 'from', header: 'Since', cell: ({ from }) => shortDate(from) },
        { key: 'school', header: 'School', wrap: true, cell: ({ school }) => school ?? 'A school elsewhere' },
        { key: 'by', header: 'Put by', wrap: true, cell: ({ by, at }) => `${by}, ${moment(at)}` },
        { key: 'answer', header: 'The school', wrap: true, cell: answerWords },
      ]}
    />
  )
}
