'use client'

import { Bar, BarChart, ResponsiveContainer } from 'recharts'
import { axes, drawn } from './axes.tsx'
import { lookOf, type Plot } from './points.ts'

/** The bars of a chart: the first series filled, the others in outline. */
export function Bars(plot: Plot) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={drawn(plot)}
        margin={{ top: 8, right: 16, bottom: 8, left: 0 }}
        accessibilityLayer={false}
      >
        {axes(plot.unit, 'nothing')}
        {plot.series.map((name, n) => {
          const { colour } = lookOf(n)
          return (
            <Bar
              key={name}
              dataKey={`s${n}`}
              fill={n === 0 ? colour : 'var(--surface)'}
              stroke={colour}
              strokeWidth={2}
              strokeDasharray={n === 2 ? '3 3' : '0'}
              isAnimationActive={false}
            />
          )
        })}
      </BarChart>
    </ResponsiveContainer>
  )
}
