import { percent } from '#ui/format.ts'

import { NOT_TOLD } from '../sentences.ts'
import type { Snapshot } from '../snapshot.ts'
import { HALF_TERMS, idOf } from '../tables.ts'
import { BarFigure } from './bar-figure.tsx'
import { LineFigure } from './line-figure.tsx'

/** The chart that goes with a table of the report, where there is one worth drawing. */
export function ChartOf({ table, figures }: { table: string; figures: Snapshot }) {
  if (table === 'trend') return <TrendChart {...figures} />
  if (table === 'beside') return <BesideChart {...figures} />
  const partition = figures.partitions.find(({ name }) => idOf(name) === table)
  return partition ? <GroupChart {...partition} whole={wholeShare(figures)} /> : null
}

function TrendChart({ trend }: Snapshot) {
  const compared = trend.some(({ lastYear }) => lastYear !== null)
  const said = trend.flatMap(({ halfTerm, thisYear }) =>
    thisYear === null ? [] : [`${HALF_TERMS[halfTerm - 1]} ${percent(thisYear)}`],
  )
  if (said.length === 0) return null
  return (
    <LineFigure
      title="Attendance by half term"
      says={`Attendance this year by half term: ${said.join(', ')}.`}
      series={compared ? ['This year', 'Last year'] : ['This year']}
      points={trend.map(({ halfTerm, thisYear, lastYear }) => ({
        label: HALF_TERMS[halfTerm - 1] ?? String(halfTerm),
        values: compared ? [thisYear, lastYear] : [thisYear],
      }))}
    />
  )
}

const wholeShare = ({ whole }: Snapshot): number | null =>
  whole.persistent === null || !whole.pupils ? null : whole.persistent / whole.pupils

function BesideChart(figures: Snapshot) {
  const { school, beside } = figures
  const others = beside.filter(({ persistent }) => persistent !== null)
  const own = wholeShare(figures)
  if (others.length === 0 || own === null) return null
  const bars = [
    { label: school.name, value: own, marked: true },
    ...others.map(({ area, persistent }) => ({ label: area, value: persistent })),
  ].map((bar) => ({ ...bar, shown: percent(bar.value) }))
  return (
    <BarFigure
      title="Pupils persistently absent, beside others"
      says={`Persistently absent: ${bars.map(({ label, shown }) => `${label} ${shown}`).join(', ')}.`}
      bars={bars}
    />
  )
}

function GroupChart({ name, groups, whole }: Snapshot['partitions'][number] & { whole: number | null }) {
  if (groups.every(({ persistent }) => persistent === null)) return null
  const bars = [
    ...groups.map((group) => ({
      label: group.name,
      value: group.persistent === null ? null : group.persistent / 100,
      shown: group.persistent === null ? NOT_TOLD : `${group.persistent}%`,
    })),
    ...(whole === null ? [] : [{ label: 'Whole school', value: whole, shown: percent(whole), marked: true }]),
  ]
  return (
    <BarFigure
      title={`Pupils persistently absent by ${name.toLowerCase()}`}
      says={`Persistently absent: ${bars.map(({ label, shown }) => `${label} ${shown}`).join(', ')}.`}
      bars={bars}
    />
  )
}
