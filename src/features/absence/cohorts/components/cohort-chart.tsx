import { attendanceRate } from '#domain/index.ts'
import { BarChart } from '#ui/chart/charts.tsx'
import { counted, percent, points } from '#ui/format.ts'
import { gapOf, type ComparedGroup } from '../groups.ts'

type Props = {
  groups: ComparedGroup[]
  caption: string
  listOf: (...asked: [string, string][]) => string
}

/** Each group's attendance beside everybody else's; the gap in percentage points stands beside its name. */
export function CohortChart({ groups, caption, listOf }: Props) {
  return (
    <BarChart
      id="cohort-chart"
      title="Attendance by group"
      says={widestOf(groups)}
      caption={`${caption}. Beside each name its gap to everybody else in percentage points`}
      along="Group, and its gap"
      unit="share"
      lying
      series={['The group', 'Everybody else']}
      points={groups.map((group) => ({
        label: `${group.name} ${points(gapOf(group))}`,
        href: listOf(group.filter),
        values: [attendanceRate(group.inside), attendanceRate(group.others)],
      }))}
    />
  )
}

/** The group furthest under everybody else, in a sentence. */
function widestOf(groups: readonly ComparedGroup[]): string {
  const [widest] = groups
    .flatMap((group) => {
      const gap = gapOf(group)
      return gap !== null && gap < 0 ? [{ ...group, gap }] : []
    })
    .toSorted((a, b) => a.gap - b.gap)
  if (!widest) return 'No group attends less than everybody else.'
  const { name, inside, others, gap } = widest
  return `Widest gap: ${name} (${counted(inside.pupils, 'pupil')}), ${percent(attendanceRate(inside))} against ${percent(attendanceRate(others))} of everybody else (${points(gap)} points).`
}
