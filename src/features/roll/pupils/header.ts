import { z } from 'zod'
import type { LocalDate } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, row, sql } from '#server/db/rows.ts'
import { NotFound } from '#server/refusal.ts'

const header = z.object({
  pupilId: z.int(),
  name: z.string(),
  legalName: z.string(),
  sex: z.enum(['F', 'M']),
  dateOfBirth: dateColumn,
  upn: z.string().nullable(),
  formerUpn: z.string(),
  yearGroup: z.int().nullable(),
  groupId: z.int().nullable(),
  groupName: z.string().nullable(),
  startingDay: dateColumn.nullable(),
  leavingDay: dateColumn.nullable(),
})

export type PupilHeader = z.infer<typeof header>

/**
 * Who a pupil is on a day: the name as it then was, year, group, spell on roll. Before the starting day and after the
 * last, the year and group of the first day or the last. Refuses (NotFound) one not seen.
 */
export async function pupilHeader(
  db: Db,
  schoolId: number,
  pupilId: number,
  on: LocalDate,
): Promise<PupilHeader> {
  const found = await row(
    db,
    header,
    sql`select p.id as "pupilId", n.known_forename || ' ' || n.known_surname as name,
          concat_ws(' ', n.legal_forename, nullif(n.legal_middle_names, ''), n.legal_surname) as "legalName", p.sex,
          p.date_of_birth::text as "dateOfBirth", p.upn, p.former_upn as "formerUpn", y.year_group as "yearGroup", g.id as "groupId", g.name as "groupName",
          e.starting_day::text as "startingDay", nullif(e.leaving_day, '9999-12-31')::text as "leavingDay"
        from pupil p
        join lateral (select * from pupil_name where school_id = p.school_id and pupil_id = p.id
          order by ${on}::date between from_date and to_date desc, from_date desc limit 1) n on true
        left join lateral (select * from enrolment where school_id = p.school_id and pupil_id = p.id
          and leaving_day >= starting_day order by ${on}::date between starting_day and leaving_day desc, starting_day desc limit 1) e on true
        cross join lateral (select coalesce(greatest(e.starting_day, least(${on}::date, e.leaving_day)), ${on}::date) as on_roll) d
        left join pupil_year_group y on y.school_id = p.school_id and y.pupil_id = p.id and d.on_roll between y.from_date and y.to_date
        left join pupil_group pg on pg.school_id = p.school_id and pg.pupil_id = p.id and d.on_roll between pg.from_date and pg.to_date
        left join registration_group g on g.school_id = p.school_id and g.id = pg.group_id
        where p.school_id = ${schoolId} and p.id = ${pupilId}`,
  )
  if (!found) throw new NotFound()
  return found
}
