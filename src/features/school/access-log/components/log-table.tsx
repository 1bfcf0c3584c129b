import { ROLES } from '#domain/index.ts'
import type { Role } from '#domain/index.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { moment, shortDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Table } from '#ui/table.tsx'

import type { LogEntry } from '../queries.ts'
import { sentence } from './log-filter.tsx'

/** Entries of the log: when, who and as what, what was read or changed, and whose record it was. */
export function LogTable({ urn, entries }: { urn: number; entries: LogEntry[] }) {
  return (
    <Table
      id="access-log"
      caption="Who read or changed what, the latest first"
      rows={entries}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title="No entries">
          Nothing in the log matches. Show everything to see the rest.
        </EmptyState>
      }
      columns={[
        { key: 'at', header: 'When', cell: ({ at }) => moment(at.toISOString()) },
        { key: 'who', header: 'Who', cell: ({ name, position }) => <Who name={name} position={position} /> },
        { key: 'what', header: 'What', cell: ({ what }) => sentence(what) },
        {
          key: 'pupil',
          header: 'Pupil',
          cell: ({ pupilId, pupil }) =>
            pupilId !== null && (
              <TextLink href={`/schools/${urn}/pupils/${pupilId}`}>{pupil ?? 'Record'}</TextLink>
            ),
        },
        { key: 'detail', header: 'Detail', cell: (entry) => plainDetail(entry) },
      ]}
    />
  )
}

// The log keeps ids and plain dates, so that an entry stays true when a name changes.
function plainDetail({ detail, staff }: LogEntry): string {
  return detail
    .replace(/^membership \d+/, (id) => staff ?? id)
    .replace(/ to 9999-12-31/, ' on')
    .replace(/\d{4}-\d{2}-\d{2}/g, shortDate)
    .replace(/: (\w+)$/, (all, role: string) => (role in ROLES ? `: ${ROLES[role as Role].label}` : all))
}

// Somebody of another organisation is named there, not here.
function Who({ name, position }: { name: string | null; position: string | null }) {
  if (name === null) return 'Somebody of another organisation'
  return (
    <>
      {name}
      {position !== null && <span className="block text-sm text-ink-muted">{position}</span>}
    </>
  )
}
