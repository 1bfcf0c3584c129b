import { z } from 'zod'
import { academicYearOf, type LocalDate } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { rows, sql } from '#server/db/rows.ts'
import { sumsOf, sumsRow } from '#server/db/sums-columns.ts'
import type { PupilHeader } from './header.ts'

/** The kept sums of a pupil's marks of one academic year. */
const yearSums = z.object({ academicYear: z.int(), ...sumsRow.shape })
export type YearSums = z.infer<typeof yearSums>

/** The kept sums of every academic year the pupil has marks in here, the newest first. */
export async function pupilYears(db: Db, schoolId: number, pupilId: number): Promise<YearSums[]> {
  return rows(
    db,
    yearSums,
    sql`select academic_year as "academicYear", ${sumsOf('y')}
        from pupil_year y where school_id = ${schoolId} and pupil_id = ${pupilId} order by academic_year desc`,
  )
}

/**
 * The academic years a pupil's page can show, the newest first: those with marks, and that of today, or of the first or
 * last day on roll where today is outside it; and the one of them that is asked for, else the last of these.
 */
export function yearsShown({ pupil, sums, asked, today }: YearsOf): { years: number[]; year: number } {
  const { startingDay, leavingDay } = pupil
  const day =
    startingDay && startingDay > today ? startingDay : leavingDay && leavingDay < today ? leavingDay : today
  const usual = academicYearOf(day)
  const years = [...new Set([usual, ...sums.map(({ academicYear }) => academicYear)])].sort((a, b) => b - a)
  return { years, year: years.find((year) => String(year) === asked) ?? usual }
}

type YearsOf = {
  pupil: Pick<PupilHeader, 'startingDay' | 'leavingDay'>
  sums: YearSums[]
  asked: unknown
  today: LocalDate
}
