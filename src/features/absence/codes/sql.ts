import { z } from 'zod'
import { codesInForce, type LocalDate, type Mark } from '#domain/index.ts'
import type { AnalysedPupil, Period } from '#features/absence/period/queries.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, rows, sql } from '#server/db/rows.ts'
import type { AuditRow } from './audit.ts'

const statClass = z.enum(['attending', 'authorised', 'unauthorised', 'notPossible'])
const countRow = z.object({ part: z.string(), code: z.string(), statClass, marks: z.int(), pupils: z.int() })
const hiddenRow = z.object({ statClass, marks: z.int(), pupils: z.int() })

/** The pupils and days whose marks are read. */
export type Marked = { school: { id: number }; period: Period; pupils: readonly AnalysedPupil[] }

const idsOf = ({ pupils }: Marked) => pupils.map(({ pupilId }) => pupilId)

/** How often each code was used in each part of the school. Reads marks, because no sums are kept by code. */
export const codeCounts = (db: Db, marked: Marked, partOf: (pupil: AnalysedPupil) => string) =>
  rows(
    db,
    countRow,
    sql`select a.part, g.code, c.stat_class as "statClass", sum(g.n)::int as marks, count(distinct g.pupil_id)::int as pupils
        from (
          select pupil_id, code, (date >= '2024-08-19') as since_2024, max(date) as date, count(*) as n from session_mark
          where school_id = ${marked.school.id} and date between ${marked.period.from}::date and ${marked.period.to}::date
          group by 1, 2, 3
        ) g
        join unnest(${idsOf(marked)}::int[], ${marked.pupils.map(partOf)}::text[]) a (id, part) on a.id = g.pupil_id
        join attendance_code c on c.code = g.code and g.date between c.from_date and c.to_date
        group by 1, 2, 3`,
  )

/** How often codes that this actor may not know were used, by how they count. */
export const hiddenCounts = (db: Db, marked: Marked) =>
  rows(
    db,
    hiddenRow,
    sql`select stat_class as "statClass", marks, pupils
        from app.code_counts(${marked.school.id}, ${idsOf(marked)}::int[], ${marked.period.from}::date, ${marked.period.to}::date)
        where code = '' and cardinality(app.hidden_codes()) > 0`,
  )

const auditRow = z.object({
  pupilId: z.int(),
  date: dateColumn,
  session: z.enum(['AM', 'PM']),
  code: z.string(),
  nature: z.string().nullable(),
  dateOfBirth: dateColumn,
})
const agreementRow = z.object({ pupilId: z.int(), from: dateColumn, to: dateColumn })
const dayRow = z.object({ date: dateColumn, am: z.boolean(), pm: z.boolean() })

/** The marks that the rules of the audit look at, from a day on, and all marks of suspended pupils. */
export function auditRows(db: Db, marked: Marked, from: LocalDate): Promise<AuditRow[]> {
  const { school, period } = marked
  const withNature = codesInForce(period.to).filter(({ details }) => details.includes('nature'))
  const codes = ['C2', 'E', 'N', 'X', ...withNature.map(({ code }) => code)]
  return rows(
    db,
    auditRow,
    sql`with looked as materialized (
          select pupil_id, date, session, code from session_mark
          where school_id = ${school.id} and pupil_id = any(${idsOf(marked)}::int[]) and code = any(${codes}::text[])
            and date between ${from}::date and ${period.to}::date
        ), m as (
          select * from looked
          union
          select pupil_id, date, session, code from session_mark
          where school_id = ${school.id} and pupil_id = any(array(select pupil_id from looked where code = 'E'))
            and date between ${from}::date and ${period.to}::date
        )
        select m.pupil_id as "pupilId", m.date::text, m.session, m.code, d.detail ->> 'nature' as nature,
          p.date_of_birth::text as "dateOfBirth"
        from m
        join pupil p on p.school_id = ${school.id} and p.id = m.pupil_id
        left join mark_detail d on d.school_id = ${school.id} and d.pupil_id = m.pupil_id and d.date = m.date and d.session = m.session
        order by m.date, m.session`,
  )
}

/** The part-time timetables agreed at a school, with their days. */
export const partTimeAgreements = (db: Db, schoolId: number) =>
  rows(
    db,
    agreementRow,
    sql`select pupil_id as "pupilId", from_date::text as "from", to_date::text as "to" from session_pattern
        where school_id = ${schoolId} and otherwise = 'C2' and to_date >= from_date`,
  )

/** The school's days from a day on, to 60 days after the period, so that every deadline in it is known. */
export const daysAround = (db: Db, { school, period }: Marked, from: LocalDate) =>
  rows(
    db,
    dayRow,
    sql`select date::text, bool_or(am) as am, bool_or(pm) as pm from school_day
        where school_id = ${school.id} and date between ${from}::date and ${period.to}::date + 60 group by date`,
  )

const markRow = z.object({
  pupilId: z.int(),
  date: dateColumn,
  session: z.enum(['AM', 'PM']),
  code: z.string(),
})

/** These pupils' marks with one code, the earliest first. */
export const marksWithCode = (
  db: Db,
  marked: Marked,
  code: string,
): Promise<(Mark & { pupilId: number })[]> =>
  rows(
    db,
    markRow,
    sql`select pupil_id as "pupilId", date::text, session, code from session_mark
        where school_id = ${marked.school.id} and pupil_id = any(${idsOf(marked)}::int[]) and code = ${code}
          and date between ${marked.period.from}::date and ${marked.period.to}::date order by date, session`,
  )
