import { z } from 'zod'
import type { Db } from '#server/db/client.ts'
import { rows, sql } from '#server/db/rows.ts'
import { TARGET_KINDS, type TargetKind } from './kinds.ts'

export { TARGET_KINDS, TARGETS } from './kinds.ts'

const said = z.object({
  academicYear: z.int(),
  kind: z.enum(TARGET_KINDS),
  attendance: z.coerce.number(),
  at: z.string(),
  by: z.string(),
})

/** One saying of what attendance the school aims at or is expected to reach, in percent. */
export type TargetSaid = z.infer<typeof said>

/** Everything said of a school's targets, the latest first. */
export function targetHistory(db: Db, schoolId: number): Promise<TargetSaid[]> {
  return rows(
    db,
    said,
    sql`select academic_year as "academicYear", kind, attendance, set_at::text as at, person_name || ', ' || position as by
        from school_target where school_id = ${schoolId} order by id desc limit 200`,
  )
}

/** The targets in force of a year, of what has been said with the latest first. */
export const inForce = (history: readonly TargetSaid[], academicYear: number) =>
  Object.fromEntries(
    TARGET_KINDS.map((kind) => [
      kind,
      history.find((one) => one.kind === kind && one.academicYear === academicYear)?.attendance ?? null,
    ]),
  ) as Record<TargetKind, number | null>

/** What a school aims at in a year, and what the DfE's report expects of it, each in percent or null where not typed in. */
export async function targetsFor(
  db: Db,
  schoolId: number,
  academicYear: number,
): Promise<Record<TargetKind, number | null>> {
  return inForce(
    await rows(
      db,
      said,
      sql`select distinct on (kind) academic_year as "academicYear", kind, attendance, set_at::text as at,
            person_name || ', ' || position as by
          from school_target where school_id = ${schoolId} and academic_year = ${academicYear}
          order by kind, id desc`,
    ),
    academicYear,
  )
}
