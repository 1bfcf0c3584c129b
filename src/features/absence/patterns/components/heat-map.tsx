import { absencesOf, type Sums } from '#domain/index.ts'
import { percent } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Table } from '#ui/table.tsx'
import { HeatCell } from '#ui/heat-cell.tsx'
import type { Slot } from '../patterns.ts'

type Row = { name: string; am: Slot; pm: Slot; both: Slot }
type Props = { rows: Row[]; caption: string; href: (slot: Slot) => string }

const rateOf = (sums: Sums) => (sums.possible === 0 ? null : absencesOf(sums) / sums.possible)

/** Absence by weekday and session: the more is missed, the darker; each figure leads to its sessions. */
export function HeatMap({ rows, caption, href }: Props) {
  const rates = rows
    .flatMap(({ am, pm }) => [rateOf(am.sums), rateOf(pm.sums)])
    .filter((rate) => rate !== null)
  const range = { least: Math.min(...rates), most: Math.max(...rates) }
  const column = (key: 'am' | 'pm' | 'both', header: string) => ({
    key,
    header,
    align: 'end' as const,
    cell: (row: Row) => {
      const slot = row[key]
      const rate = rateOf(slot.sums)
      return rate === null ? (
        '–'
      ) : (
        <HeatCell share={share(rate, range)}>
          <TextLink
            href={href(slot)}
            aria-label={`${slot.name}: ${percent(rate)} missed, ${absencesOf(slot.sums)} sessions`}
          >
            {percent(rate)}
          </TextLink>
        </HeatCell>
      )
    },
  })
  return (
    <Table
      id="weekdays"
      caption={caption}
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        { key: 'day', header: 'Day', cell: ({ name }) => name },
        column('am', 'Morning'),
        column('pm', 'Afternoon'),
        column('both', 'Day'),
      ]}
    />
  )
}

const share = (rate: number, { least, most }: { least: number; most: number }) =>
  most === least ? 0 : Math.max(0, Math.min(1, (rate - least) / (most - least)))
