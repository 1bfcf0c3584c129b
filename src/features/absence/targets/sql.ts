import { z } from 'zod'
import type { Db } from '#server/db/client.ts'
import { dateColumn, rows, sql } from '#server/db/rows.ts'
import { TARGET_KINDS } from './targets.ts'

const targetSet = z.object({
  academicYear: z.int(),
  kind: z.enum(TARGET_KINDS),
  attendance: z.coerce.number(),
  indicative: z.boolean(),
  source: z.string(),
  givenOn: dateColumn.nullable(),
  at: z.string(),
  by: z.string(),
})

/** A target as it was set: the attendance a school aims at, or is expected to reach, in percent. */
export type TargetSet = z.infer<typeof targetSet>

const COLUMNS = sql`academic_year as "academicYear", kind, attendance, indicative, source, given_on::text as "givenOn",
  set_at::text as at, person_name || ', ' || position as by`

// Of two versions the one that was given later stands, and of one day's the one that was said later.
const NEWEST = sql`given_on desc nulls last, id desc`

/** Every target a school has set, the latest said first. */
export function targetHistory(db: Db, schoolId: number): Promise<TargetSet[]> {
  return rows(
    db,
    targetSet,
    sql`select ${COLUMNS} from school_target where school_id = ${schoolId} order by id desc`,
  )
}

/** The target of each kind that stands for a year: the newest version. */
export function latestTargets(db: Db, schoolId: number, academicYear: number): Promise<TargetSet[]> {
  return rows(
    db,
    targetSet,
    sql`select distinct on (kind) ${COLUMNS}
        from school_target where school_id = ${schoolId} and academic_year = ${academicYear}
        order by kind, ${NEWEST}`,
  )
}
