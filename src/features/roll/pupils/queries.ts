import { z } from 'zod'
import { academicYearOf, YEAR_GROUPS, yearGroupName, type LocalDate } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, row, rows, sql, type Sql } from '#server/db/rows.ts'
import { sumsOf, sumsOrNone, sumsRow } from '#server/db/sums-columns.ts'
import { NotFound } from '#server/refusal.ts'
import { PAGE_SIZE, type ListQuery, type PupilSort } from './list-query.ts'

const listed = z.object({
  pupilId: z.int(),
  name: z.string(),
  legalName: z.string(),
  yearGroup: z.int().nullable(),
  groupName: z.string().nullable(),
  startingDay: dateColumn,
  leavingDay: dateColumn,
  ...sumsRow.shape,
  total: z.int(),
})

export type ListedPupil = z.infer<typeof listed>

const STATUS: Record<ListQuery['status'], (today: LocalDate) => Sql> = {
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
 * all that were found. Reads small dated rows and one row of sums a pupil, never marks. Row policies leave a teacher
 * their own.
 */
export async function pupilList(
  db: Db,
  schoolId: number,
  query: ListQuery,
  today: LocalDate,
): Promise<ListedPupil[]> {
  const { q, year, group, status, sort, order, page } = query
  const like = `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`
  return rows(
    db,
    listed,
    sql`select p.id as "pupilId", n.known_surname || ', ' || n.known_forename as name, n.legal_surname || ', ' || n.legal_forename as "legalName",
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
          and (${q} = '' or n.known_surname || ', ' || n.known_forename || ' ' || n.known_surname ilike ${like}
            or n.legal_forename || ' ' || n.legal_surname ilike ${like} or p.upn ilike ${like})
          and (${year ?? null}::int is null or y.year_group = ${year ?? null}::int)
          and (${group ?? null}::int is null or g.id = ${group ?? null}::int)
        order by ${order === 'descending' ? DESCENDING[sort] : ORDER[sort]}, p.id
        limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}`,
  )
}

const groupChoice = z.object({
  id: z.int(),
  name: z.string(),
  yearGroup: z.int().nullable(),
  from: dateColumn,
  to: dateColumn,
})

/** The registration groups in force on a day, for choosing from. */
export async function groupsOn(db: Db, schoolId: number, date: LocalDate) {
  return (await groupsFrom(db, schoolId, date)).filter(({ from }) => from <= date)
}

/** The registration groups in force on a day, and those to come. */
export async function groupsFrom(db: Db, schoolId: number, date: LocalDate) {
  return rows(
    db,
    groupChoice,
    sql`select id, name, year_group as "yearGroup", from_date::text as "from", to_date::text as "to" from registration_group
        where school_id = ${schoolId} and to_date >= greatest(${date}::date, from_date)
        order by from_date > ${date}::date, year_group nulls last, name collate "en-GB-x-icu"`,
  )
}

/** The years a school teaches, to choose from. */
export const yearsToChoose = ({ lowestYear, highestYear }: { lowestYear: number; highestYear: number }) =>
  YEAR_GROUPS.filter((year) => year >= lowestYear && year <= highestYear).map((year) => ({
    value: String(year),
    label: yearGroupName(year),
  }))

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

const datedName = z.object({
  legalName: z.string(),
  knownAs: z.string(),
  from: dateColumn,
  to: dateColumn,
})

/** Every name a pupil has had here, the present first. */
export async function pupilNames(db: Db, schoolId: number, pupilId: number) {
  return rows(
    db,
    datedName,
    sql`select concat_ws(' ', legal_forename, nullif(legal_middle_names, ''), legal_surname) as "legalName",
          known_forename || ' ' || known_surname as "knownAs", from_date::text as "from", to_date::text as "to"
        from pupil_name where school_id = ${schoolId} and pupil_id = ${pupilId} and to_date >= from_date
        order by from_date desc`,
  )
}

const yearSums = z.object({ academicYear: z.int(), ...sumsRow.shape })
export type YearSums = z.infer<typeof yearSums>

/** The kept sums of every academic year the pupil has marks in here, the newest first. */
export async function pupilYears(db: Db, schoolId: number, pupilId: number): Promise<YearSums[]> {
  return rows(
    db,
    yearSums,
    sql`select academic_year as "academicYear", ${sumsOf('y')}
        from pupil_year y where school_id = ${schoolId} and pupil_id = ${pupilId} order by academic_year desc`,
  )
}

/**
 * The academic years a pupil's page can show, the newest first: those with marks, and that of today, or of the first or
 * last day on roll where today is outside it; and the one of them that is asked for, else the last of these.
 */
export function yearsShown(
  { startingDay, leavingDay }: Pick<PupilHeader, 'startingDay' | 'leavingDay'>,
  sums: YearSums[],
  asked: unknown,
  today: LocalDate,
): { years: number[]; year: number } {
  const day =
    startingDay && startingDay > today ? startingDay : leavingDay && leavingDay < today ? leavingDay : today
  const usual = academicYearOf(day)
  const years = [...new Set([usual, ...sums.map(({ academicYear }) => academicYear)])].sort((a, b) => b - a)
  return { years, year: years.find((year) => String(year) === asked) ?? usual }
}
