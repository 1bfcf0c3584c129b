import { COHORTS, totalsOf, type CensusPart, type GroupTotals } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { rows, sql } from '#server/db/rows.ts'
import { addedUp, sumsRow } from '#server/db/sums-columns.ts'
import type { Period, PeriodId } from '#features/absence/period/queries.ts'

const PARTS: Partial<Record<PeriodId, CensusPart['part'][]>> = {
  year: [1, 2, 3, 4],
  autumn: [1],
  spring: [2],
  summer: [3, 4],
}

/** The parts of the census year that make up a period; null for a period of which the DfE publishes nothing. */
export const censusPartsOf = ({ id }: Pick<Period, 'id'>): CensusPart['part'][] | null => PARTS[id] ?? null

/**
 * A school's figures as the DfE's census statistics count them. They count pupils aged 5 to 15 on 31 August who do not
 * board, are registered only or mainly here, and had at least one possible session; for those who were 15, not the last
 * part of the summer term. Terms run by the census's fixed days. Reads the kept sums of those parts.
 */
export async function comparableTotals(
  db: Db,
  schoolId: number,
  academicYear: number,
  parts: CensusPart['part'][],
): Promise<GroupTotals> {
  const found = await rows(
    db,
    sumsRow,
    sql`select ${addedUp('s')}
        from pupil_term s
        join pupil_cohort k on k.school_id = s.school_id and k.academic_year = s.academic_year and k.pupil_id = s.pupil_id
        where s.school_id = ${schoolId} and s.academic_year = ${academicYear} and s.part = any(${parts}::smallint[])
          and k.cohorts & ${COHORTS.census_age.bit}::int <> 0
          and not (s.part = 4 and k.cohorts & ${COHORTS.aged_fifteen.bit}::int <> 0)
          and exists (select from enrolment e where e.school_id = s.school_id and e.pupil_id = s.pupil_id
            and e.kind in ('single', 'main') and not e.boarder
            and e.starting_day <= make_date(s.academic_year + 1, 7, 31) and e.leaving_day >= make_date(s.academic_year, 8, 1))
        group by s.pupil_id
        having sum(s.possible) > 0 and sum(s.authorised + s.unauthorised) <= sum(s.possible)`,
  )
  return totalsOf(found)
}
