import { COHORTS, standingOf, type CensusPart, type Standing } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { rows, sql } from '#server/db/rows.ts'
import { addedUp, sumsRow } from '#server/db/sums-columns.ts'
import type { Period, PeriodId } from '#features/absence/period/period.ts'

const PARTS: Partial<Record<PeriodId, CensusPart['part'][]>> = {
  year: [1, 2, 3, 4],
  autumn: [1],
  spring: [2],
  summer: [3, 4],
}

/** The parts of the census year a period stands for, or null where the DfE publishes nothing like it. */
export const censusPartsOf = ({ id }: Pick<Period, 'id'>): CensusPart['part'][] | null => PARTS[id] ?? null

/**
 * A school's figures as the DfE's census statistics count: pupils aged 5 to 15 on 31 August, not boarding, registered
 * here alone or mainly here, with at least one possible session; those who were 15 without the last part of the summer;
 * terms by the census's fixed days. Reads the kept sums of those parts.
 */
export async function comparableStanding(
  db: Db,
  schoolId: number,
  academicYear: number,
  parts: CensusPart['part'][],
): Promise<Standing> {
  const found = await rows(
    db,
    sumsRow,
    sql`select ${addedUp('t')}
        from pupil_term t
        join pupil_cohort k on k.school_id = t.school_id and k.academic_year = t.academic_year and k.pupil_id = t.pupil_id
        where t.school_id = ${schoolId} and t.academic_year = ${academicYear} and t.part = any(${parts}::smallint[])
          and k.cohorts & ${COHORTS.census_age.bit}::int <> 0
          and not (t.part = 4 and k.cohorts & ${COHORTS.aged_fifteen.bit}::int <> 0)
          and exists (select from enrolment e where e.school_id = t.school_id and e.pupil_id = t.pupil_id
            and e.kind in ('single', 'main') and not e.boarder
            and e.starting_day <= make_date(t.academic_year + 1, 7, 31) and e.leaving_day >= make_date(t.academic_year, 8, 1))
        group by t.pupil_id
        having sum(t.possible) > 0 and sum(t.authorised + t.unauthorised) <= sum(t.possible)`,
  )
  return standingOf(found)
}
