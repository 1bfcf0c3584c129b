import { absencesOf } from '#domain/index.ts'
import { percent } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Table, type Column } from '#ui/table.tsx'
import type { Slot } from '../patterns.ts'

type Props = { id: string; slots: Slot[]; caption: string; what: string; href: (slot: Slot) => string }

const part = (count: number, { sums }: Slot) => percent(sums.possible === 0 ? null : count / sums.possible)

const LATE: Column<Slot>[] = [
  {
    key: 'open',
    header: 'Late, register open',
    align: 'end',
    cell: (slot) => `${part(slot.sums.lateBeforeClose, slot)} (${slot.sums.lateBeforeClose})`,
  },
  {
    key: 'closed',
    header: 'Late, register closed',
    align: 'end',
    cell: (slot) => `${part(slot.sums.lateAfterClose, slot)} (${slot.sums.lateAfterClose})`,
  },
]

/** Sessions that have something in common: how much of them is missed, and how much of that without leave. */
export function SlotTable({ id, slots, caption, what, href }: Props) {
  return (
    <Table
      id={id}
      caption={caption}
      rows={slots}
      rowKey={({ key }) => key}
      columns={[
        { key: 'name', header: what, cell: (slot) => <TextLink href={href(slot)}>{slot.name}</TextLink> },
        { key: 'days', header: 'Days', align: 'end', cell: ({ dates }) => dates.length },
        { key: 'missed', header: 'Missed', align: 'end', cell: (slot) => part(absencesOf(slot.sums), slot) },
        {
          key: 'authorised',
          header: 'Authorised',
          align: 'end',
          cell: (slot) => part(slot.sums.authorised, slot),
        },
        {
          key: 'unauthorised',
          header: 'Unauthorised',
          align: 'end',
          cell: (slot) => part(slot.sums.unauthorised, slot),
        },
        ...LATE,
      ]}
    />
  )
}
