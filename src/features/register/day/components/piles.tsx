import type { Session } from '#domain/index.ts'
import type { Board } from '../board.ts'
import { counted } from '#ui/format.ts'
import { Stat, StatRow } from '#ui/card.tsx'
import { Tag } from '#ui/tag.tsx'

type Props = { urn: number; board: Board; session: Session }

/** The three piles of a session, each the way to its pupils, beside those who are in. */
export function Piles({ urn, board, session }: Props) {
  const { expected, blank, noReason, explained, attending } = board.totals[session]
  const overdue = board.groups.filter((group) => group[session].state === 'overdue').length
  const href = (pile: string) =>
    `/schools/${urn}/day/pupils?date=${board.date}&session=${session}&pile=${pile}`
  const of = `of ${counted(expected, 'pupil')}`
  return (
    <StatRow>
      <Stat
        label="Not marked"
        value={blank}
        of={of}
        href={href('blank')}
        note={overdue > 0 && <Tag tone="wrong">{counted(overdue, 'register')} overdue</Tag>}
      />
      <Stat
        label="Absent without a reason"
        value={noReason}
        of={of}
        href={href('noReason')}
        note={noReason > 0 && <Tag tone="caution">To chase</Tag>}
      />
      <Stat label="Absence explained" value={explained} of={of} href={href('explained')} />
      <Stat label="Attending" value={attending} of={of} href={href('attending')} />
    </StatRow>
  )
}
