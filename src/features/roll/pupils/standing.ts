import { z } from 'zod'
import { addDays, OPEN_END, type LocalDate } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, row, sql, type Sql } from '#server/db/rows.ts'
import { tableOf } from './entries.ts'

const COLUMNS = {
  pupil_year_group: sql`year_group::text`,
  pupil_group: sql`group_id::text`,
  session_pattern: sql`sessions`,
} satisfies Record<string, Sql>

export type DatedEntity = keyof typeof COLUMNS

const standing = z.object({ id: z.int(), from: dateColumn, to: dateColumn, value: z.string() })

/** The dated entry of a pupil that is in force on a day: its days and what it says; null when there is none. */
export async function standingOf(
  db: Db,
  schoolId: number,
  entity: DatedEntity,
  pupilId: number,
  on: LocalDate,
) {
  return row(
    db,
    standing,
    sql`select id, from_date::text as "from", to_date::text as "to", ${COLUMNS[entity]} as value from ${tableOf(entity)}
        where school_id = ${schoolId} and pupil_id = ${pupilId} and ${on}::date between from_date and to_date`,
  )
}

/** The last day before the pupil's next entry of this kind begins; open where there is none to come. */
export async function lastFreeDay(
  db: Db,
  schoolId: number,
  entity: DatedEntity,
  pupilId: number,
  after: LocalDate,
): Promise<LocalDate> {
  const next = await row(
    db,
    z.object({ from: dateColumn.nullable() }),
    sql`select min(from_date)::text as "from" from ${tableOf(entity)}
        where school_id = ${schoolId} and pupil_id = ${pupilId} and from_date > ${after}::date and to_date >= from_date`,
  )
  return next?.from ? addDays(next.from, -1) : OPEN_END
}
