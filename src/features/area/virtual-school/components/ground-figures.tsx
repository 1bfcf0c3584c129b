import { attendanceRate, type Standing } from '#domain/index.ts'
import { counted, percent } from '#ui/format.ts'
import { Table } from '#ui/table.tsx'
import { TextLink } from '#ui/link.tsx'
import { GROUND_IDS, GROUNDS, type Ground } from '../grounds.ts'
import { listAddress, type ListQuery } from '../list-query.ts'

type Props = { base: string; query: ListQuery; year: string; standings: Record<Ground, Standing> }

/** Each group as if it were one school. Every number leads to its children. */
export function GroundFigures({ base, query, year, standings }: Props) {
  const to = (ground: Ground, band?: ListQuery['band']) => listAddress(base, query, { ground, band })
  const figure = (key: 'severe' | 'persistent' | 'atRisk', header: string) => ({
    key,
    header,
    align: 'end' as const,
    cell: (ground: Ground) => {
      const { pupils, [key]: number } = standings[ground]
      return (
        <TextLink href={to(ground, key)}>
          {number} ({percent(pupils === 0 ? null : number / pupils)})
        </TextLink>
      )
    },
  })
  return (
    <Table
      id="grounds"
      caption={`Academic year ${year} to date, as if each were one school: children with at least one possible session, each counted once`}
      rows={GROUND_IDS.slice()}
      rowKey={(ground) => ground}
      columns={[
        {
          key: 'ground',
          header: 'Children',
          cell: (g) => <TextLink href={to(g)}>{GROUNDS[g].many}</TextLink>,
        },
        {
          key: 'pupils',
          header: 'How many',
          align: 'end',
          cell: (g) => counted(standings[g].pupils, 'child', 'children'),
        },
        {
          key: 'attendance',
          header: 'Attendance',
          align: 'end',
          cell: (g) => percent(attendanceRate(standings[g])),
        },
        figure('atRisk', 'At risk'),
        figure('persistent', 'Persistently absent'),
        figure('severe', 'Severely absent'),
      ]}
    />
  )
}
