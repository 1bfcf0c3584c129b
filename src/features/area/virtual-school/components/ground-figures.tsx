import { attendanceRate, type GroupTotals } from '#domain/index.ts'
import { counted, percent } from '#ui/format.ts'
import { Table } from '#ui/table.tsx'
import { TextLink } from '#ui/link.tsx'
import { GROUND_IDS, GROUNDS, type Ground } from '../grounds.ts'
import { childrenList, type ChildrenAsked } from '../asked.ts'

type Props = { base: string; asked: ChildrenAsked; year: string; totals: Record<Ground, GroupTotals> }

/** The figures of each ground, as if it were one school. Every number links to its children. */
export function GroundFigures({ base, asked, year, totals }: Props) {
  const to = (ground: Ground, band?: ChildrenAsked['band']) =>
    childrenList.address(base, asked, { ground, band })
  const figure = (key: 'severe' | 'persistent' | 'atRisk', header: string) => ({
    key,
    header,
    align: 'end' as const,
    cell: (ground: Ground) => {
      const { pupils, [key]: number } = totals[ground]
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
          cell: (g) => counted(totals[g].pupils, 'child', 'children'),
        },
        {
          key: 'attendance',
          header: 'Attendance',
          align: 'end',
          cell: (g) => percent(attendanceRate(totals[g])),
        },
        figure('atRisk', 'At risk'),
        figure('persistent', 'Persistently absent'),
        figure('severe', 'Severely absent'),
      ]}
    />
  )
}
