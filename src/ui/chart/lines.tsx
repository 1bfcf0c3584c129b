'use client'

import { Line, LineChart, ResponsiveContainer } from 'recharts'
import { axes, drawn } from './axes.tsx'
import { Mark } from './mark.tsx'
import { lookOf, type Plot } from './points.ts'

type Dot = { cx?: number; cy?: number; value?: unknown; index?: number }

/** The lines of a chart of time. */
export function Lines(plot: Plot) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart
        data={drawn(plot)}
        margin={{ top: 8, right: 16, bottom: 8, left: 0 }}
        accessibilityLayer={false}
      >
        {axes(plot.unit, 'least')}
        {plot.series.map((name, n) => {
          const { colour, dash, mark, width } = lookOf(n)
          return (
            <Line
              key={name}
              dataKey={`s${n}`}
              type="linear"
              stroke={colour}
              strokeWidth={width}
              strokeDasharray={dash}
              isAnimationActive={false}
              activeDot={false}
              dot={({ cx, cy, index }: Dot) =>
                cx === undefined || cy === undefined ? (
                  <g key={index} />
                ) : (
                  <Mark key={index} mark={mark} x={cx} y={cy} colour={colour} />
                )
              }
            />
          )
        })}
      </LineChart>
    </ResponsiveContainer>
  )
}
