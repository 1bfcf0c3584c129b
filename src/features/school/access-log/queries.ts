import { z } from 'zod'
import type { Db } from '#server/db/client.ts'
import { row, rows, sql } from '#server/db/rows.ts'

export const PAGE_SIZE = 50

export type Filter = { person: number | null; what: string | null; page: number }

const entry = z.object({
  id: z.string(),
  at: z.date(),
  name: z.string().nullable(),
  position: z.string().nullable(),
  what: z.string(),
  detail: z.string(),
  /** Whose position the entry is about, where it is about one. */
  staff: z.string().nullable(),
  pupilId: z.int().nullable(),
  pupil: z.string().nullable(),
})

export type LogEntry = z.infer<typeof entry>

const matching = (schoolId: number, { person, what }: Filter) =>
  sql`l.school_id = ${schoolId} and coalesce(l.person_id = ${person}::int, true) and coalesce(l.what = ${what}::text, true)`

/** One page of who read or changed what at a school, the latest first, and how many entries there are in all. */
export async function accessLog(
  db: Db,
  schoolId: number,
  filter: Filter,
): Promise<{ entries: LogEntry[]; total: number }> {
  const counted = await row(
    db,
    z.object({ total: z.int() }),
    sql`select count(*)::int as total from access_log l where ${matching(schoolId, filter)}`,
  )
  const entries = await rows(
    db,
    entry,
    sql`select l.id::text as id, l.at, p.name, m.position, l.what, l.detail, l.pupil_id as "pupilId",
          (select n.known_forename || ' ' || n.known_surname from pupil_name n
           where n.school_id = l.school_id and n.pupil_id = l.pupil_id order by n.to_date desc, n.id desc limit 1) as pupil,
          (select s.name from membership o join person s on s.id = o.person_id
           where o.id = substring(l.detail from '^membership ([0-9]+)')::int) as staff
        from access_log l
        left join membership m on m.id = l.membership_id
        left join person p on p.id = l.person_id
        where ${matching(schoolId, filter)}
        order by l.at desc, l.id desc
        limit ${PAGE_SIZE} offset ${(filter.page - 1) * PAGE_SIZE}`,
  )
  return { entries, total: counted?.total ?? 0 }
}

export type LogChoices = { people: { id: number; name: string }[]; kinds: string[] }

/** Whom and what the log of a school can be searched for. */
export async function logChoices(db: Db, schoolId: number): Promise<LogChoices> {
  const people = await rows(
    db,
    z.object({ id: z.int(), name: z.string() }),
    sql`select p.id, p.name from person p
        where p.id in (select person_id from access_log where school_id = ${schoolId}) order by p.name, p.id`,
  )
  const kinds = await rows(
    db,
    z.object({ what: z.string() }),
    sql`select distinct what from access_log where school_id = ${schoolId} order by what`,
  )
  return { people, kinds: kinds.map(({ what }) => what) }
}
