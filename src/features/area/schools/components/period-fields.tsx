import { academicYearName, academicYearOf, type LocalDate } from '#domain/index.ts'
import { SelectField } from '#ui/select-field.tsx'
import { AREA_PERIODS, type AreaPeriod } from '../period.ts'

const NAMES: Record<AreaPeriod['id'], string> = {
  year: 'Year to date',
  autumn: 'Autumn term',
  spring: 'Spring term',
  summer: 'Summer term',
}

/** Which year or term: two fields of a form whose choice is in the address. */
export function PeriodFields({ period, today }: { period: AreaPeriod; today: LocalDate }) {
  const latest = academicYearOf(today)
  const years = Array.from({ length: 4 }, (_, n) => latest - n)
  return (
    <>
      <SelectField
        name="period"
        label="Period"
        options={AREA_PERIODS.map((value) => ({ value, label: NAMES[value] }))}
        defaultValue={period.id}
      />
      <SelectField
        name="year"
        label="Academic year"
        options={years.map((year) => ({ value: String(year), label: academicYearName(year) }))}
        defaultValue={String(period.academicYear)}
      />
    </>
  )
}
