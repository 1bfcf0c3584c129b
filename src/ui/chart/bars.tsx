'use client'

import { Bar, BarChart, ResponsiveContainer } from 'recharts'
import { axes, drawn, lyingAxes } from './axes.tsx'
import { lookOf, type Plot } from './points.ts'

// The height of one place among horizontal bars, for a name of one line or of two.
const PLACE = 38
const FOOT = 48

/** The bars of a chart, vertical or horizontal: the first series filled, the others in outline. */
export function Bars(plot: Plot) {
  const { lying = false, points } = plot
  return (
    <ResponsiveContainer width="100%" height={lying ? points.length * PLACE + FOOT : '100%'}>
      <BarChart
        data={drawn(plot)}
        layout={lying ? 'vertical' : 'horizontal'}
        margin={{ top: 8, right: 16, bottom: 8, left: 0 }}
        accessibilityLayer={false}
      >
        {lying ? lyingAxes(plot.unit) : axes(plot.unit, 'nothing')}
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
