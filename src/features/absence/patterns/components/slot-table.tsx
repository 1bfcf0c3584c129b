import { absencesOf } from '#domain/index.ts'
import { FigureLink } from '#ui/figure-link.tsx'
import { percent } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Table, type Column } from '#ui/table.tsx'
import type { Slot } from '../slots.ts'

/** Which sessions of a slot a figure counts. */
export type SlotKind = 'missed' | 'authorised' | 'unauthorised' | 'lateBeforeClose' | 'lateAfterClose'

type Props = {
  id: string
  slots: Slot[]
  caption: string
  what: string
  /** Where the pupils of a slot are listed. */
  href: (slot: Slot) => string
  /** Where the sessions behind a figure are listed. */
  sessions: (slot: Slot, kind: SlotKind) => string
}

const countOf = ({ sums }: Slot, kind: SlotKind) => (kind === 'missed' ? absencesOf(sums) : sums[kind])

const HEADERS: Record<SlotKind, string> = {
  missed: 'Missed',
  authorised: 'Authorised',
  unauthorised: 'Unauthorised',
  lateBeforeClose: 'Late, register open',
  lateAfterClose: 'Late, register closed',
}

/** Slots of sessions: how much of each is missed, authorised or not, and how often somebody came late. */
export function SlotTable({ id, slots, caption, what, href, sessions }: Props) {
  const figure = (kind: SlotKind): Column<Slot> => ({
    key: kind,
    header: HEADERS[kind],
    align: 'end',
    cell: (slot) => {
      const count = countOf(slot, kind)
      const share = percent(slot.sums.possible === 0 ? null : count / slot.sums.possible)
      return (
        <FigureLink
          count={count}
          href={sessions(slot, kind)}
          label={`${slot.name}, ${HEADERS[kind].toLowerCase()}`}
          shown={`${share} (${count.toLocaleString('en-GB')})`}
        />
      )
    },
  })
  return (
    <Table
      id={id}
      caption={caption}
      rows={slots}
      rowKey={({ key }) => key}
      columns={[
        { key: 'name', header: what, cell: (slot) => <TextLink href={href(slot)}>{slot.name}</TextLink> },
        { key: 'days', header: 'Days', align: 'end', cell: ({ dates }) => dates.length },
        figure('missed'),
        figure('authorised'),
        figure('unauthorised'),
        figure('lateBeforeClose'),
        figure('lateAfterClose'),
      ]}
    />
  )
}
