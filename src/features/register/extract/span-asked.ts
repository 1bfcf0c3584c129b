import { z } from 'zod'
import {
  academicYearDates,
  academicYearOf,
  addDays,
  isUsableDate,
  localDate,
  type LocalDate,
} from '#domain/index.ts'
import type { Search } from '#server/address.ts'

const dateText = z.string().refine(isUsableDate).transform(localDate)

/** The span asked for in an address. A pupil's extract begins with the academic year, a group's four weeks ago. */
export function spanAsked(
  search: Search,
  today: LocalDate,
  of: 'pupil' | 'group',
): { from: LocalDate; to: LocalDate } {
  const to = dateText.catch(today).parse(search['to'])
  const start = of === 'pupil' ? academicYearDates(academicYearOf(to)).from : addDays(to, -27)
  const from = dateText.catch(start).parse(search['from'])
  return from <= to ? { from, to } : { from: to, to: from }
}
