import { z } from 'zod'
import type { LocalDate } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, row, sql, type Sql } from '#server/db/rows.ts'

const TABLES: Record<'pupil_year_group' | 'pupil_group' | 'session_pattern', Sql> = {
  pupil_year_group: sql`pupil_year_group`,
  pupil_group: sql`pupil_group`,
  session_pattern: sql`session_pattern`,
}

/** The dated entry of a pupil that is in force on a day, and its last day; null when there is none. */
export async function standingOf(
  db: Db,
  schoolId: number,
  entity: keyof typeof TABLES,
  pupilId: number,
  on: LocalDate,
) {
  return row(
    db,
    z.object({ id: z.int(), to: dateColumn }),
    sql`select id, to_date::text as "to" from ${TABLES[entity]}
        where school_id = ${schoolId} and pupil_id = ${pupilId} and ${on}::date between from_date and to_date`,
  )
}
