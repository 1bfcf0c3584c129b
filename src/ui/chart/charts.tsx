import { ChartFigure, type ChartProps } from './chart-figure.tsx'
import { LazyBars, LazyLines } from './lazy.tsx'

/** Figures over time as lines, which break where a figure is missing. */
export function TrendChart(props: ChartProps) {
  return (
    <ChartFigure {...props} kind="line">
      <LazyLines unit={props.unit} series={props.series} points={props.points} />
    </ChartFigure>
  )
}

/** Figures side by side as bars that begin at zero. */
export function BarChart(props: ChartProps) {
  return (
    <ChartFigure {...props} kind="bar">
      <LazyBars unit={props.unit} series={props.series} points={props.points} lying={props.lying} />
    </ChartFigure>
  )
}
