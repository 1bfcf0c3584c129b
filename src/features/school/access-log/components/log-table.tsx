import { ROLES } from '#domain/index.ts'
import type { Role } from '#domain/index.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { moment, shortDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Table } from '#ui/table.tsx'

import { logList, logPath, type LogAsked } from '../asked.ts'
import type { LogEntry } from '../sql.ts'
import { sentence } from './log-filter.tsx'

type Props = { urn: number; asked: LogAsked; log: { entries: LogEntry[]; total: number } }

/** A page of the log: when, who and in what position, what was read or changed, and whose record it was. */
export function LogTable({ urn, asked, log }: Props) {
  return (
    <>
      <Table
        id="access-log"
        caption="Who read or changed what, the latest first"
        rows={log.entries}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="No entries">
            Nothing in the log matches. Show everything to see the rest.
          </EmptyState>
        }
        columns={[
          { key: 'at', header: 'When', cell: ({ at }) => moment(at.toISOString()) },
          {
            key: 'who',
            header: 'Who',
            cell: ({ name, position }) => <Who name={name} position={position} />,
          },
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
      <Pagination
        page={asked.page}
        pageSize={logList.pageSize}
        total={log.total}
        href={(page) => logPath(urn, { ...asked, page })}
        noun="entries"
      />
    </>
  )
}

// The log holds ids and plain dates, so that an entry stays true when somebody's name changes.
function plainDetail({ detail, staff }: LogEntry): string {
  return detail
    .replace(/^membership \d+/, (id) => staff ?? id)
    .replace(/ to 9999-12-31/, ' on')
    .replace(/\d{4}-\d{2}-\d{2}/g, shortDate)
    .replace(/: (\w+)$/, (all, role: string) =>
      Object.hasOwn(ROLES, role) ? `: ${ROLES[role as Role].label}` : all,
    )
}

// A person of another organisation is named in the log of that organisation, not here.
function Who({ name, position }: { name: string | null; position: string | null }) {
  if (name === null) return 'Somebody of another organisation'
  return (
    <>
      {name}
      {position !== null && <span className="block text-sm text-ink-muted">{position}</span>}
    </>
  )
}
