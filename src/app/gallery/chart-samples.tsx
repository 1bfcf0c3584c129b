import { BarChart, TrendChart } from '#ui/chart/charts.tsx'
import { Section } from '#ui/page.tsx'

/** Charts, each with its sentence and its table of figures. */
export function ChartSamples() {
  return (
    <Section title="Charts">
      <TrendChart
        id="sample-trend"
        title="Absence by week"
        says="Absence fell from 6.2% to 4.9% over five weeks; last year it stayed near 6%."
        caption="Absence of possible sessions by week. Invented."
        along="Week from"
        unit="share"
        series={['This year', 'Last year']}
        points={[
          { label: '7 Sept', values: [0.062, 0.058] },
          { label: '14 Sept', values: [0.059, 0.061] },
          { label: '21 Sept', values: [null, 0.06] },
          { label: '28 Sept', values: [0.051, 0.062] },
          { label: '5 Oct', values: [0.049, 0.059] },
        ]}
      />
      <BarChart
        id="sample-bars"
        title="Pupils persistently absent by half term"
        says="More pupils were persistently absent in the second half term than in the first."
        caption="Pupils persistently and severely absent by half term. Invented."
        along="Half term"
        unit="count"
        series={['Persistently', 'Severely']}
        points={[
          { label: 'Autumn 1', values: [41, 6] },
          { label: 'Autumn 2', values: [52, 7] },
        ]}
      />
    </Section>
  )
}
