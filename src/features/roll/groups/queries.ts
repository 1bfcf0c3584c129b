import { z } from 'zod'
import type { LocalDate } from '#domain/index.ts'
import { requireAbility } from '#server/db/actor.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, row, rows, sql } from '#server/db/rows.ts'
import type { SchoolContext } from '#server/school.ts'
import { NotFound } from '#server/refusal.ts'

const group = z.object({
  id: z.int(),
  name: z.string(),
  yearGroup: z.int().nullable(),
  from: dateColumn,
  to: dateColumn,
  pupils: z.int(),
  teachers: z.string(),
})

export type Group = z.infer<typeof group>

/** Every registration group of a school that has not ended, with its pupils and teachers of today. */
export async function groupList(db: Db, schoolId: number, today: LocalDate): Promise<Group[]> {
  return rows(
    db,
    group,
    sql`select g.id, g.name, g.year_group as "yearGroup", g.from_date::text as "from", g.to_date::text as "to",
          (select count(*) from pupil_group pg
            join enrolment e on e.school_id = pg.school_id and e.pupil_id = pg.pupil_id
              and ${today}::date between e.starting_day and e.leaving_day
            where pg.school_id = g.school_id and pg.group_id = g.id
              and ${today}::date between pg.from_date and pg.to_date)::int as pupils,
          coalesce((select string_agg(p.name, ', ' order by p.name) from membership_scope s
            join membership m on m.id = s.membership_id and m.role = 'class_teacher'
            join person p on p.id = m.person_id
            where s.school_id = g.school_id and s.group_id = g.id
              and ${today}::date between s.from_date and s.to_date), '') as teachers
        from registration_group g
        where g.school_id = ${schoolId} and g.to_date >= greatest(${today}::date, g.from_date)
        order by g.year_group nulls last, g.name collate "en-GB-x-icu", g.from_date`,
  )
}

const member = z.object({ pupilId: z.int(), name: z.string(), from: dateColumn })

/** The pupils of a group on a day, and those who are to join it, by name. */
export async function membersOf(db: Db, schoolId: number, groupId: number, on: LocalDate) {
  return rows(
    db,
    member,
    sql`select pg.pupil_id as "pupilId", n.known_surname || ', ' || n.known_forename as name,
          greatest(pg.from_date, e.starting_day)::text as "from"
        from pupil_group pg
        join enrolment e on e.school_id = pg.school_id and e.pupil_id = pg.pupil_id
          and e.leaving_day >= ${on}::date and e.starting_day <= pg.to_date
        join pupil_name n on n.school_id = pg.school_id and n.pupil_id = pg.pupil_id
          and greatest(${on}::date, e.starting_day) between n.from_date and n.to_date
        where pg.school_id = ${schoolId} and pg.group_id = ${groupId} and pg.to_date >= greatest(${on}::date, pg.from_date)
        order by n.known_surname collate "en-GB-x-icu", n.known_forename collate "en-GB-x-icu", pg.pupil_id`,
  )
}

const standing = z.object({ id: z.int(), seen: z.record(z.string(), z.unknown()) })

/** One group: as it stands, its pupils, and the groups they could move to. Refuses (NotFound) other schools'. */
export async function loadGroup({ db, actor, school, today }: SchoolContext, id: string) {
  requireAbility(actor, 'edit_admission_register')
  const found = /^\d{1,9}$/.test(id)
    ? await row(
        db,
        standing,
        sql`select id, to_jsonb(g) - array['id', 'school_id'] as seen from registration_group g
            where school_id = ${school.id} and id = ${Number(id)}`,
      )
    : null
  if (!found || actor.schoolId !== school.id) throw new NotFound()
  const groups = await groupList(db, school.id, today)
  return {
    school,
    today,
    standing: found,
    name: String(found.seen['name']),
    members: await membersOf(db, school.id, found.id, today),
    others: groups.filter((one) => one.id !== found.id).map(({ id, name, from }) => ({ id, name, from })),
  }
}
