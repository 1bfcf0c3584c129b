import { EmptyState } from '#ui/empty-state.tsx'
import { longDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Table } from '#ui/table.tsx'
import { StatusTag } from '#ui/tag.tsx'
import type { YearMark } from '../sessions.ts'
import { markName, TONES } from '../words.ts'

/** Sessions one by one, each the way to its mark's history. */
export function SessionTable({ sessions, marksAt }: { sessions: YearMark[]; marksAt: string }) {
  return (
    <Table
      id="sessions"
      caption="Sessions"
      captionHidden
      rows={sessions}
      rowKey={({ date, session }) => `${date} ${session}`}
      empty={<EmptyState title="No such session">Nothing of this kind was marked in the year.</EmptyState>}
      columns={[
        {
          key: 'when',
          header: 'Session',
          cell: ({ date, session }) => (
            <TextLink href={`${marksAt}/${date}/${session}`}>
              {longDate(date)}, {session === 'AM' ? 'morning' : 'afternoon'}
            </TextLink>
          ),
        },
        {
          key: 'mark',
          header: 'Mark',
          cell: ({ code, date, statClass, minutesLate }) => (
            <StatusTag tone={TONES[statClass]} letter={code}>
              {markName(code, date, statClass)}
              {minutesLate > 0 && `, ${minutesLate} minutes`}
            </StatusTag>
          ),
        },
        { key: 'comment', header: 'Comment', wrap: true, cell: ({ comment }) => comment },
        { key: 'by', header: 'Entered by', cell: ({ by, amended }) => `${by}${amended ? ' (amended)' : ''}` },
      ]}
    />
  )
}
