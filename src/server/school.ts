import { z } from 'zod'
import type { LocalDate } from '#domain/index.ts'
import { today } from './clock.ts'
import type { Actor } from './db/actor.ts'
import type { Db } from './db/client.ts'
import { row, sql } from './db/rows.ts'
import { NotFound } from './refusal.ts'

const schoolRow = z.object({
  id: z.int(),
  urn: z.int(),
  name: z.string(),
  phase: z.string(),
  lowestYear: z.int(),
  highestYear: z.int(),
})

/** A school under its present name and URN. */
export type School = z.infer<typeof schoolRow>

/** What every query and command on one school is given: a transaction as the actor, the school, the school's day. */
export type SchoolContext = { db: Db; actor: Actor; school: School; today: LocalDate }

/** The school that has, or had, this URN, under its present name. Refuses (NotFound) what the actor cannot see. */
export async function findSchool(db: Db, urn: string): Promise<School> {
  const found = /^\d{6}$/.test(urn)
    ? await row(
        db,
        schoolRow,
        sql`select d.school_id as id, d.urn, d.name, d.phase, d.lowest_year as "lowestYear", d.highest_year as "highestYear"
            from school_detail known
            join school_detail d on d.school_id = known.school_id and ${today()}::date between d.from_date and d.to_date
            where known.urn = ${Number(urn)}
            limit 1`,
      )
    : null
  if (!found) throw new NotFound()
  return found
}

/** The context of the school at a URN, for a page, a file, an action, a job or an import. Refuses as `findSchool` does. */
export const schoolContext = async (db: Db, actor: Actor, urn: string): Promise<SchoolContext> => ({
  db,
  actor,
  school: await findSchool(db, urn),
  today: today(),
})
