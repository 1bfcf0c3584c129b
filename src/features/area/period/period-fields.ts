import { academicYearName, academicYearOf, type LocalDate } from '#domain/index.ts'
import { AREA_PERIODS, type AreaPeriod } from './period.ts'

const NAMES: Record<AreaPeriod['id'], string> = {
  year: 'Year to date',
  autumn: 'Autumn term',
  spring: 'Spring term',
  summer: 'Summer term',
}

const YEARS_OFFERED = 4

/** The two fields of a form that choose the period: which term, and of which academic year. */
export function periodFields(period: AreaPeriod, today: LocalDate) {
  const latest = academicYearOf(today)
  const years = Array.from({ length: YEARS_OFFERED }, (_, n) => latest - n)
  return [
    {
      name: 'period',
      label: 'Period',
      options: AREA_PERIODS.map((value) => ({ value, label: NAMES[value] })),
      defaultValue: period.id,
    },
    {
      name: 'year',
      label: 'Academic year',
      options: years.map((year) => ({ value: String(year), label: academicYearName(year) })),
      defaultValue: String(period.academicYear),
    },
  ]
}
