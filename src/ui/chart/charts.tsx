import { ChartFigure, type ChartProps } from './chart-figure.tsx'
import { LazyBars, LazyLines } from './lazy.tsx'

/** Figures along time as lines that break where there is none. */
export function TrendChart(props: ChartProps) {
  return (
    <ChartFigure {...props} kind="line">
      <LazyLines unit={props.unit} series={props.series} points={props.points} />
    </ChartFigure>
  )
}

/** Figures side by side as bars from nothing. */
export function BarChart(props: ChartProps) {
  return (
    <ChartFigure {...props} kind="bar">
      <LazyBars unit={props.unit} series={props.series} points={props.points} lying={props.lying} />
    </ChartFigure>
  )
}
