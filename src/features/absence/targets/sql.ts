import { z } from 'zod'
import type { Db } from '#server/db/client.ts'
import { rows, sql } from '#server/db/rows.ts'
import { TARGET_KINDS } from './targets.ts'

const targetSet = z.object({
  academicYear: z.int(),
  kind: z.enum(TARGET_KINDS),
  attendance: z.coerce.number(),
  at: z.string(),
  by: z.string(),
})

/** A target as it was set: the attendance a school aims at, or is expected to reach, in percent. */
export type TargetSet = z.infer<typeof targetSet>

/** Every target a school has set, the latest first. */
export function targetHistory(db: Db, schoolId: number): Promise<TargetSet[]> {
  return rows(
    db,
    targetSet,
    sql`select academic_year as "academicYear", kind, attendance, set_at::text as at, person_name || ', ' || position as by
        from school_target where school_id = ${schoolId} order by id desc`,
  )
}

/** The latest target of each kind that was set for a year. */
export function latestTargets(db: Db, schoolId: number, academicYear: number): Promise<TargetSet[]> {
  return rows(
    db,
    targetSet,
    sql`select distinct on (kind) academic_year as "academicYear", kind, attendance, set_at::text as at,
          person_name || ', ' || position as by
        from school_target where school_id = ${schoolId} and academic_year = ${academicYear}
        order by kind, id desc`,
  )
}
