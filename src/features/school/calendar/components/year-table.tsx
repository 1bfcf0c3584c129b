import { TextLink } from '#ui/link.tsx'
import { Table, type Column } from '#ui/table.tsx'
import type { YearLine } from '../year-lines.ts'

type Props = { name: string; lines: YearLine[]; editHref: ((line: YearLine) => string) | null }

/** The year in order, in words: the twin of the twelve months, and where entries are changed. */
export function YearTable({ name, lines, editHref }: Props) {
  const columns: Column<YearLine>[] = [
    { key: 'when', header: 'When', cell: (line) => <span className="whitespace-nowrap">{line.when}</span> },
    {
      key: 'what',
      header: 'What',
      cell: (line) => <span className="block min-w-40">{line.what}</span>,
      wrap: true,
    },
    {
      key: 'who',
      header: 'For',
      cell: (line) => <span className="block min-w-32">{line.who}</span>,
      wrap: true,
    },
    {
      key: 'sessions',
      header: 'Sessions',
      cell: (line) => <span className="whitespace-nowrap">{line.sessions}</span>,
    },
  ]
  if (editHref) {
    columns.push({
      key: 'edit',
      header: <span className="sr-only">Change</span>,
      align: 'end',
      cell: (line) => (
        <TextLink href={editHref(line)} className="screen-only">
          Change<span className="sr-only"> {`${line.what}, ${line.when}`}</span>
        </TextLink>
      ),
    })
  }
  return (
    <Table
      id="year-in-order"
      caption={`${name} in order`}
      columns={columns}
      rows={lines}
      pinned={false}
      rowKey={(line) => line.key}
      empty={<p className="text-ink-muted">Nothing has been entered for this year yet.</p>}
    />
  )
}
