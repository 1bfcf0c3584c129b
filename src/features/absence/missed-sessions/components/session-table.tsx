import { shortDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Table } from '#ui/table.tsx'
import { codeWords, type FoundSession } from '../load.ts'

type Props = { urn: number; caption: string; sessions: FoundSession[] }

/** Sessions one by one: when, whose, with which code. */
export function SessionTable({ urn, caption, sessions }: Props) {
  return (
    <Table
      id="sessions"
      caption={caption}
      rows={sessions}
      rowKey={({ pupilId, date, session }) => `${pupilId} ${date} ${session}`}
      dense
      empty={<p>No session of these days is like that.</p>}
      columns={[
        {
          key: 'when',
          header: 'Session',
          cell: ({ date, session }) => `${shortDate(date)}, ${session === 'AM' ? 'morning' : 'afternoon'}`,
        },
        {
          key: 'pupil',
          header: 'Pupil',
          cell: ({ pupilId, name }) => <TextLink href={`/schools/${urn}/pupils/${pupilId}`}>{name}</TextLink>,
        },
        { key: 'group', header: 'Group', cell: ({ group }) => group },
        { key: 'code', header: 'Code', wrap: true, cell: codeWords },
        {
          key: 'minutes',
          header: 'Minutes late',
          align: 'end',
          cell: ({ minutesLate }) => (minutesLate === 0 ? '–' : minutesLate),
        },
      ]}
    />
  )
}
