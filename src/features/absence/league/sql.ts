import { z } from 'zod'
import type { ClassWeek, LivesWith, LocalDate } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, rows, sql } from '#server/db/rows.ts'
import { addedUp, sumsRow } from '#server/db/sums-columns.ts'

const classWeek = z
  .object({ group: z.int(), monday: dateColumn, ...sumsRow.shape })
  .transform(({ group, monday, ...sums }) => ({ group, monday, sums }))

/**
 * The weeks of each class from one Monday to another. A pupil's kept week counts for the class they were in on its
 * Friday, or the last class they were in during it.
 */
export async function classWeeks(
  db: Db,
  schoolId: number,
  { from, to }: { from: LocalDate; to: LocalDate },
): Promise<ClassWeek[]> {
  return rows(
    db,
    classWeek,
    sql`with placed as (
          select distinct on (w.pupil_id, w.monday) w.*, g.group_id
          from pupil_week w
          join pupil_group g on g.school_id = w.school_id and g.pupil_id = w.pupil_id
            and g.from_date <= w.monday + 4 and g.to_date >= w.monday and g.to_date >= g.from_date
          where w.school_id = ${schoolId} and w.monday between ${from}::date and ${to}::date
          order by w.pupil_id, w.monday, g.from_date desc
        )
        select s.group_id as "group", s.monday::text, ${addedUp('s')}
        from placed s group by s.group_id, s.monday order by s.monday`,
  )
}

/** With which contacts the pupils of a school live, on a day. */
export async function homesOf(db: Db, schoolId: number, on: LocalDate): Promise<LivesWith[]> {
  return rows(
    db,
    z.object({ pupil: z.int(), contact: z.int() }),
    sql`select distinct pupil_id as pupil, contact_id as contact from pupil_contact
        where school_id = ${schoolId} and lives_with and ${on}::date between from_date and to_date`,
  )
}

/** How many sessions of a period each of these pupils was ill or at a medical appointment (I and M). Reads marks. */
export async function illSessions(
  db: Db,
  schoolId: number,
  pupils: readonly number[],
  { from, to }: { from: LocalDate; to: LocalDate },
): Promise<Map<number, number>> {
  const found = await rows(
    db,
    z.object({ pupil: z.int(), ill: z.int() }),
    sql`select pupil_id as pupil, count(*)::int as ill from session_mark
        where school_id = ${schoolId} and pupil_id = any(${pupils}::int[])
          and date between ${from}::date and ${to}::date and code in ('I', 'M')
        group by pupil_id`,
  )
  return new Map(found.map(({ pupil, ill }) => [pupil, ill]))
}

/** The name and year group of each registration group, by its id. */
export async function classNames(
  db: Db,
  schoolId: number,
): Promise<Map<number, { name: string; yearGroup: number | null }>> {
  const found = await db.registrationGroup.findMany({
    where: { schoolId },
    select: { id: true, name: true, yearGroup: true },
  })
  return new Map(found.map(({ id, ...group }) => [id, group]))
}
