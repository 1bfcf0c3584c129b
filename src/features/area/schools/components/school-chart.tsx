import { BarChart } from '#ui/chart/charts.tsx'
import { figureOf } from '#ui/chart/points.ts'
import { MEASURES, type MeasureId } from '../list-query.ts'
import type { SchoolLine } from '../overview.ts'
import type { AreaPeriod } from '../period.ts'
import { periodWords } from '../words.ts'

type Props = { measure: MeasureId; period: AreaPeriod; schools: SchoolLine[] }

/** The schools of the table, in its order, as bars of the measure it is sorted by. */
export function SchoolChart({ measure, period, schools }: Props) {
  const { label, unit, of } = MEASURES[measure]
  const drawn = schools.flatMap((school) => {
    const value = of(school)
    return value === null ? [] : [{ school, value }]
  })
  if (drawn.length === 0) return null
  const kind = unit === 'count' ? 'count' : 'share'
  const sorted = drawn.toSorted((a, b) => a.value - b.value)
  const [least, most] = [sorted.at(0), sorted.at(-1)]
  const title = unit === 'points' ? `${label}, in percentage points` : label
  return (
    <BarChart
      id="schools-chart"
      title={title}
      says={
        least && most
          ? `From ${figureOf(kind, least.value)} at ${least.school.name} to ${figureOf(kind, most.value)} at ${most.school.name}.`
          : ''
      }
      caption={`${title}. ${periodWords(period)}. The schools of the table below, in its order.`}
      along="School"
      unit={kind}
      series={[label]}
      points={drawn.map(({ school, value }) => ({ label: nameOf(school, drawn), values: [value] }))}
    />
  )
}

// Two schools may bear one name.
function nameOf({ name, urn }: SchoolLine, all: { school: SchoolLine }[]): string {
  const same = all.filter(({ school }) => school.name === name)
  return same.length > 1 ? `${name} (${urn})` : name
}
