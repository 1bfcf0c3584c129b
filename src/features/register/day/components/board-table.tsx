import type { Board, BoardGroup } from '../board.ts'
import { TextLink } from '#ui/link.tsx'
import { Table } from '#ui/table.tsx'
import { RegisterCell } from './register-cell.tsx'

type Props = { urn: number; board: Board }

/** Every group of the day with its two registers. */
export function BoardTable({ urn, board }: Props) {
  const absent = ({ [board.current]: cell }: BoardGroup) => cell.noReason + cell.explained
  return (
    <Table
      id="board"
      caption={`Registers by group, and who is away in the ${board.current === 'AM' ? 'morning' : 'afternoon'}`}
      rows={board.groups}
      rowKey={({ groupId }) => groupId}
      columns={[
        { key: 'group', header: 'Group', cell: ({ groupName }) => groupName },
        {
          key: 'am',
          header: 'Morning',
          cell: ({ AM }) => <RegisterCell urn={urn} date={board.date} cell={AM} />,
        },
        {
          key: 'pm',
          header: 'Afternoon',
          cell: ({ PM }) => <RegisterCell urn={urn} date={board.date} cell={PM} />,
        },
        { key: 'pupils', header: 'Pupils', align: 'end', cell: (group) => group[board.current].expected },
        {
          key: 'away',
          header: 'Away',
          align: 'end',
          cell: (group) =>
            absent(group) === 0 ? (
              0
            ) : (
              <TextLink
                href={`/schools/${urn}/day/pupils?date=${board.date}&session=${board.current}&pile=away&group=${group.groupId}`}
              >
                {absent(group)}
              </TextLink>
            ),
        },
      ]}
      empty={<p>No registration group is in force on this day. Groups are made on the pupils’ pages.</p>}
    />
  )
}
