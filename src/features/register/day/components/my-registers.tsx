import type { Session } from '#domain/index.ts'
import { ButtonLink } from '#ui/button.tsx'
import { counted } from '#ui/format.ts'
import { Table } from '#ui/table.tsx'
import type { Board, BoardCell } from '../board.ts'
import { RegisterCell } from './register-cell.tsx'

const HALF: Record<Session, string> = { AM: 'morning', PM: 'afternoon' }

/** The registers that wait to be taken, each a button, the overdue ones first. */
export function DueRegisters({ urn, board }: { urn: number; board: Board }) {
  const due = dueCells(board)
  if (due.length === 0 || due.length > 4) return null
  return (
    <ul className="mb-7 flex flex-wrap gap-3">
      {due.map(({ groupId, groupName, session, blank, expected, state }) => (
        <li key={`${groupId} ${session}`}>
          <ButtonLink tone="primary" href={`/schools/${urn}/registers/${groupId}/${board.date}/${session}`}>
            Take {groupName}, {HALF[session]}
            <span className="font-normal">
              {state === 'overdue' ? 'overdue, ' : ''}
              {blank === expected ? counted(expected, 'pupil') : `${blank} to mark`}
            </span>
          </ButtonLink>
        </li>
      ))}
    </ul>
  )
}

function dueCells({ groups }: Board): BoardCell[] {
  const cells = groups.flatMap(({ AM, PM }) => [AM, PM])
  return ['overdue', 'open'].flatMap((state) => cells.filter((cell) => cell.state === state))
}

/** Every group of this person with its two registers of the day. */
export function MyRegisters({ urn, board }: { urn: number; board: Board }) {
  return (
    <Table
      id="registers"
      caption="Registers by group"
      captionHidden
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
      ]}
    />
  )
}
