'use client'

import { CartesianGrid, XAxis, YAxis } from 'recharts'
import { percent } from '../format.ts'
import type { Plot, Unit } from './points.ts'

const TICK = { fill: 'var(--ink-muted)', fontSize: 13 }

/** The data for recharts: one row for each point, with the figure of each series by its number. */
export const drawn = ({ points }: Plot) =>
  points.map(({ label, values }) => ({
    label,
    ...Object.fromEntries(values.map((value, n) => [`s${n}`, value])),
  }))

const tick = (unit: Unit) => (value: number) =>
  unit === 'share' ? percent(value).replace('.0%', '%') : value.toLocaleString('en-GB')

/** The axes of horizontal bars, named on the left, and the grid lines. */
export const lyingAxes = (unit: Unit) => [
  <CartesianGrid key="grid" stroke="var(--line)" horizontal={false} />,
  <XAxis
    key="x"
    type="number"
    tick={TICK}
    stroke="var(--line-strong)"
    tickFormatter={tick(unit)}
    allowDecimals={unit === 'share'}
    domain={[0, 'auto']}
  />,
  <YAxis
    key="y"
    type="category"
    dataKey="label"
    tick={TICK}
    stroke="var(--line-strong)"
    interval={0}
    width={150}
  />,
]

/** The two axes and the grid lines of a chart. */
export const axes = (unit: Unit, from: 'nothing' | 'least') => [
  <CartesianGrid key="grid" stroke="var(--line)" vertical={false} />,
  <XAxis key="x" dataKey="label" tick={TICK} stroke="var(--line-strong)" tickMargin={8} minTickGap={12} />,
  <YAxis
    key="y"
    tick={TICK}
    stroke="var(--line-strong)"
    tickFormatter={tick(unit)}
    allowDecimals={unit === 'share'}
    domain={
      from === 'nothing'
        ? [0, 'auto']
        : [(least: number) => Math.floor(least * 50) / 50, (most: number) => Math.ceil(most * 50) / 50]
    }
    width={56}
  />,
]
