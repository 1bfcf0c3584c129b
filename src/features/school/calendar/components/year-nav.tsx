import { academicYearName } from '#domain/index.ts'
import { Tabs } from '#ui/tabs.tsx'
import { calendarPath } from '../paths.ts'

/** The years that have a calendar, the year in view, and the one after the last. */
export function YearNav({ urn, year, years }: { urn: number; year: number; years: number[] }) {
  const shown = new Set([...years, year, Math.max(year, ...years) + 1])
  return (
    <Tabs
      label="School years"
      tabs={[...shown]
        .sort((a, b) => a - b)
        .map((each) => ({
          href: calendarPath(urn, each),
          label: academicYearName(each),
          current: each === year,
        }))}
    />
  )
}
