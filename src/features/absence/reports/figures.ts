import { z } from 'zod'
import {
  academicYearDates,
  NO_SUMS,
  reportTerm,
  totalsOf,
  type LocalDate,
  type ReportTerm,
  type Sums,
} from '#domain/index.ts'
import { sameDaysBefore, sumsByPupil, totalsBetween } from '#features/absence/period/queries.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, row, rows, sql } from '#server/db/rows.ts'
import { addedUp, sumsRow } from '#server/db/sums-columns.ts'

const pupilRow = z.object({ ...sumsRow.shape, yearGroup: z.int(), cohorts: z.int() })

export type PupilSums = z.infer<typeof pupilRow>

/**
 * What each pupil adds up to from the start of the year to the end of the term, with their groups. Reads pupil_term and
 * pupil_cohort.
 */
export function pupilsToDate(
  db: Db,
  schoolId: number,
  { academicYear, parts }: ReportTerm,
): Promise<PupilSums[]> {
  return rows(
    db,
    pupilRow,
    sql`select c.year_group as "yearGroup", c.cohorts, ${addedUp('s')}
        from pupil_term s
        join pupil_cohort c on c.school_id = ${schoolId} and c.academic_year = s.academic_year and c.pupil_id = s.pupil_id
        where s.school_id = ${schoolId} and s.academic_year = ${academicYear} and s.part <= ${parts.last}
        group by s.pupil_id, c.year_group, c.cohorts`,
  )
}

/** What each pupil added up to last year, from its start to the same school day as `to` is of this year. */
export async function sumsYearBefore(
  db: Db,
  schoolId: number,
  term: ReportTerm,
  to: LocalDate,
): Promise<Sums[]> {
  const yearTo = (one: ReportTerm) => ({ from: academicYearDates(one.academicYear).from, to: one.to })
  const later = yearTo(term)
  const earlier = yearTo(reportTerm(term.academicYear - 1, term.term))
  const days = await sameDaysBefore(db, schoolId, { from: later.from, to }, { later, earlier })
  if (!days) return []
  return [...(await sumsByPupil(db, schoolId, days)).values()].filter(({ possible }) => possible > 0)
}

/** The whole school's sessions of the term alone. Reads pupil_term. */
export async function termSums(db: Db, schoolId: number, term: ReportTerm): Promise<Sums> {
  const found = await rows(
    db,
    sumsRow,
    sql`select ${addedUp('s')} from pupil_term s
        where s.school_id = ${schoolId} and s.academic_year = ${term.academicYear}
          and s.part between ${term.parts.first} and ${term.parts.last}
        having count(*) > 0`,
  )
  return found[0] ?? NO_SUMS
}

const trendRow = z.object({
  academicYear: z.int(),
  halfTerm: z.int(),
  possible: z.int(),
  attended: z.int(),
  pupils: z.int(),
})

/**
 * Sums of the school's own half terms that have begun by a day, and of last year's same ones; of a half term that is not
 * over, to the same school day. Reads pupil_week, and the marks of last year's cut week.
 */
export async function halfTermSums(db: Db, schoolId: number, term: ReportTerm, to: LocalDate) {
  const sums = await rows(
    db,
    trendRow,
    sql`select h.academic_year as "academicYear", h.half_term as "halfTerm",
          sum(t.possible)::int as possible, sum(t.attended)::int as attended, count(distinct t.pupil_id)::int as pupils
        from school_term h
        join pupil_week t on t.school_id = ${schoolId} and t.monday between date_trunc('week', h.from_date) and h.to_date
        where h.school_id = ${schoolId}
          and (h.academic_year = ${term.academicYear} and h.from_date <= ${to}::date
            or h.academic_year = ${term.academicYear - 1})
        group by h.academic_year, h.half_term order by h.academic_year, h.half_term`,
  )
  const halves = await runningHalves(db, schoolId, term.academicYear, to)
  if (!halves) return sums
  const days = await sameDaysBefore(db, schoolId, { from: halves.later.from, to }, halves)
  const { possible, attended, pupils } = days ? await totalsBetween(db, schoolId, days) : totalsOf([])
  return sums.map((one) =>
    one.academicYear < term.academicYear && one.halfTerm === halves.halfTerm
      ? { ...one, possible, attended, pupils }
      : one,
  )
}

const span = z.object({ from: dateColumn, to: dateColumn })

/** The half term that a day lies in, and last year's same one. */
function runningHalves(db: Db, schoolId: number, academicYear: number, day: LocalDate) {
  return row(
    db,
    z.object({ halfTerm: z.int(), later: span, earlier: span }),
    sql`select n.half_term as "halfTerm",
          json_build_object('from', n.from_date, 'to', n.to_date) as later,
          json_build_object('from', b.from_date, 'to', b.to_date) as earlier
        from school_term n
        join school_term b on b.school_id = n.school_id and b.academic_year = n.academic_year - 1 and b.half_term = n.half_term
        where n.school_id = ${schoolId} and n.academic_year = ${academicYear}
          and n.from_date <= ${day}::date and ${day}::date <= n.to_date`,
  )
}

const recordRow = z.object({ suspensions: z.int(), unexplained: z.int(), amended: z.int() })

/**
 * Sessions of the term coded E; those still N after five school days; and marks changed after their register closed.
 * Reads the marks of the one school.
 */
export async function markRecords(db: Db, schoolId: number, from: LocalDate, to: LocalDate) {
  const found = await row(
    db,
    recordRow,
    sql`select count(*) filter (where m.code = 'E')::int as suspensions,
          count(*) filter (where m.code = 'N' and m.date < (
            select d.date from school_day d
            where d.school_id = ${schoolId} and d.year_group = 99 and (d.am or d.pm) and d.date < ${to}::date
            order by d.date desc offset 4 limit 1))::int as unexplained,
          (select count(*)::int from mark_amendment a
           where a.school_id = ${schoolId} and a.date between ${from}::date and ${to}::date and a.after_close) as amended
        from session_mark m
        where m.school_id = ${schoolId} and m.date between ${from}::date and ${to}::date and m.code in ('E', 'N')`,
  )
  return found ?? { suspensions: 0, unexplained: 0, amended: 0 }
}

const registersRow = z.object({ registersDue: z.int(), registersTaken: z.int(), registersInTime: z.int() })

/**
 * Registers due in the term, those that were taken, and those taken before they closed. Reads the calendar and
 * registers.
 */
export async function registersOf(db: Db, schoolId: number, from: LocalDate, to: LocalDate) {
  const found = await row(
    db,
    registersRow,
    sql`with due as (
          select g.id as group_id, whole.date, s.session
          from registration_group g
          join school_day whole on whole.school_id = ${schoolId} and whole.year_group = 99
            and whole.date between greatest(g.from_date, ${from}::date) and least(g.to_date, ${to}::date)
          left join school_day own on own.school_id = ${schoolId} and own.year_group = g.year_group and own.date = whole.date
          cross join lateral (values ('AM', app.session_held(own, whole, 'AM')), ('PM', app.session_held(own, whole, 'PM'))) s (session, held)
          where g.school_id = ${schoolId} and s.held
            and exists (select from pupil_group p where p.school_id = ${schoolId} and p.group_id = g.id
              and whole.date between p.from_date and p.to_date)
        )
        select count(*)::int as "registersDue", count(r.group_id)::int as "registersTaken",
          (count(*) filter (where r.taken_at < r.closes_at))::int as "registersInTime"
        from due
        left join register r on r.school_id = ${schoolId} and r.group_id = due.group_id and r.date = due.date
          and r.session = due.session`,
  )
  return found ?? { registersDue: 0, registersTaken: 0, registersInTime: 0 }
}
