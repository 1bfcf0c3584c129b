import { absencesOf } from '#domain/index.ts'
import { percent } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Table, type Column } from '#ui/table.tsx'
import type { Slot } from '../patterns.ts'

/** What the sessions behind a figure are asked for. */
export type SlotKind = 'missed' | 'authorised' | 'unauthorised' | 'lateBeforeClose' | 'lateAfterClose'

type Props = {
  id: string
  slots: Slot[]
  caption: string
  what: string
  /** Where the pupils of a line are. */
  href: (slot: Slot) => string
  /** Where the sessions behind a figure are. */
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

/** Sessions that have something in common: how much of them is missed, and how much of that without leave. */
export function SlotTable({ id, slots, caption, what, href, sessions }: Props) {
  const figure = (kind: SlotKind): Column<Slot> => ({
    key: kind,
    header: HEADERS[kind],
    align: 'end',
    cell: (slot) => {
      const count = countOf(slot, kind)
      const said = `${percent(slot.sums.possible === 0 ? null : count / slot.sums.possible)} (${count.toLocaleString('en-GB')})`
      return count === 0 ? (
        said
      ) : (
        <TextLink
          href={sessions(slot, kind)}
          aria-label={`${slot.name}, ${HEADERS[kind].toLowerCase()}: ${said}`}
        >
          {said}
        </TextLink>
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
