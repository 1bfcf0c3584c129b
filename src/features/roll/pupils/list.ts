import { z } from 'zod'
import type { LocalDate } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { limitTo } from '#server/db/list-sql.ts'
import { dateColumn, rows, sql, type Sql } from '#server/db/rows.ts'
import { sumsOrNone, sumsRow } from '#server/db/sums-columns.ts'
import { foundBy } from './found-by.ts'
import { pupilsList, type PupilsAsked, type PupilSort } from './asked.ts'

const listed = z.object({
  pupilId: z.int(),
  name: z.string(),
  legalName: z.string(),
  middleNames: z.string(),
  dateOfBirth: dateColumn,
  yearGroup: z.int().nullable(),
  groupName: z.string().nullable(),
  startingDay: dateColumn,
  leavingDay: dateColumn,
  ...sumsRow.shape,
  total: z.int(),
})

export type ListedPupil = z.infer<typeof listed>

const STATUS: Record<PupilsAsked['status'], (today: LocalDate) => Sql> = {
  current: (today) => sql`${today}::date between e.starting_day and e.leaving_day`,
  left: (today) => sql`e.leaving_day < ${today}::date and not exists (select from enrolment later
    where later.school_id = e.school_id and later.pupil_id = e.pupil_id and later.starting_day > e.leaving_day
      and later.leaving_day >= later.starting_day)`,
  coming: (today) => sql`e.starting_day > ${today}::date`,
}

const ORDER: Record<PupilSort, Sql> = {
  name: sql`n.known_surname collate "en-GB-x-icu", n.known_forename collate "en-GB-x-icu"`,
  year: sql`y.year_group, g.name collate "en-GB-x-icu", n.known_surname collate "en-GB-x-icu"`,
  attendance: sql`s.attended::float / nullif(s.possible, 0) nulls last, n.known_surname collate "en-GB-x-icu"`,
  absent: sql`coalesce(s.authorised + s.unauthorised, 0), n.known_surname collate "en-GB-x-icu"`,
}
const DESCENDING: Record<PupilSort, Sql> = {
  name: sql`n.known_surname collate "en-GB-x-icu" desc, n.known_forename collate "en-GB-x-icu" desc`,
  year: sql`y.year_group desc nulls last, g.name collate "en-GB-x-icu" desc, n.known_surname collate "en-GB-x-icu"`,
  attendance: sql`s.attended::float / nullif(s.possible, 0) desc nulls last, n.known_surname collate "en-GB-x-icu"`,
  absent: sql`coalesce(s.authorised + s.unauthorised, 0) desc, n.known_surname collate "en-GB-x-icu"`,
}

/**
 * Pupils of a school as an address asks for them, one page, each with this academic year's kept sums and the number of
 * all that were found. Reads small dated rows and one row of sums a pupil, never marks. Row policies show a teacher only
 * the pupils of their own groups.
 */
export async function pupilList(
  db: Db,
  schoolId: number,
  query: PupilsAsked,
  today: LocalDate,
): Promise<ListedPupil[]> {
  const { q, year, group, status, sort, order } = query
  return rows(
    db,
    listed,
    sql`select p.id as "pupilId", n.known_surname || ', ' || n.known_forename as name, n.legal_surname || ', ' || n.legal_forename as "legalName",
          n.legal_middle_names as "middleNames", p.date_of_birth::text as "dateOfBirth",
          y.year_group as "yearGroup", g.name as "groupName", e.starting_day::text as "startingDay", e.leaving_day::text as "leavingDay",
          ${sumsOrNone('s')}, count(*) over ()::int as total
        from enrolment e
        join pupil p on p.school_id = e.school_id and p.id = e.pupil_id
        join pupil_name n on n.school_id = e.school_id and n.pupil_id = e.pupil_id
          and greatest(e.starting_day, least(${today}::date, e.leaving_day)) between n.from_date and n.to_date
        left join pupil_year_group y on y.school_id = e.school_id and y.pupil_id = e.pupil_id
          and least(greatest(e.starting_day, ${today}::date), e.leaving_day) between y.from_date and y.to_date
        left join pupil_group pg on pg.school_id = e.school_id and pg.pupil_id = e.pupil_id
          and least(greatest(e.starting_day, ${today}::date), e.leaving_day) between pg.from_date and pg.to_date
        left join registration_group g on g.school_id = pg.school_id and g.id = pg.group_id
        left join pupil_year s on s.school_id = e.school_id and s.pupil_id = e.pupil_id
          and s.academic_year = app.academic_year(least(greatest(e.starting_day, ${today}::date), e.leaving_day))
        where e.school_id = ${schoolId} and ${STATUS[status](today)}
          and ${foundBy(schoolId, q, today)}
          and (${year ?? null}::int is null or y.year_group = ${year ?? null}::int)
          and (${group ?? null}::int is null or g.id = ${group ?? null}::int)
        order by ${order === 'descending' ? DESCENDING[sort] : ORDER[sort]}, p.id
        ${limitTo(pupilsList, query)}`,
  )
}
