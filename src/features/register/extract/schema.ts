import { z } from 'zod'
import {
  academicYearDates,
  academicYearOf,
  addDays,
  isLocalDate,
  localDate,
  type LocalDate,
} from '#domain/index.ts'

type Search = Record<string, string | string[] | undefined>

const dateText = z.string().refine(isLocalDate).transform(localDate)

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

/** A number in an address, or null: what is not one leads nowhere. */
export const idAsked = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null)
