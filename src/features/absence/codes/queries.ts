import { z } from 'zod'
import {
  academicYearDates,
  AUDIT_RULE_IDS,
  codesInForce,
  findCode,
  schoolCalendar,
  yearGroupName,
  type AuditRule,
  type Mark,
} from '#domain/index.ts'
import {
  filterOf,
  filterWords,
  loadPage,
  type AnalysedPupil,
  type Period,
  type Search,
} from '#features/absence/period/queries.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, rows, sql } from '#server/db/rows.ts'
import type { SchoolContext } from '#server/school.ts'
import { auditOf, type AuditRow } from './audit.ts'
import { codeLines } from './codes.ts'

const statClass = z.enum(['attending', 'authorised', 'unauthorised', 'notPossible'])
const countRow = z.object({ part: z.string(), code: z.string(), statClass, marks: z.int(), pupils: z.int() })
const hiddenRow = z.object({ statClass, marks: z.int(), pupils: z.int() })

type Page = { school: { id: number }; period: Period; pupils: AnalysedPupil[] }

const idsOf = (pupils: readonly AnalysedPupil[]) => pupils.map(({ pupilId }) => pupilId)

/** The codes in use in a period, by year group or registration group, and how an address chooses each of these. Reads marks: which code stands is kept nowhere else. */
async function codesOf(db: Db, { school, period, pupils }: Page, by: 'year' | 'group') {
  const partOf = ({ yearGroup, group }: AnalysedPupil) =>
    by === 'year' ? yearGroupName(yearGroup) : (group ?? 'No group')
  const counts = await rows(
    db,
    countRow,
    sql`select a.part, g.code, c.stat_class as "statClass", sum(g.n)::int as marks, count(distinct g.pupil_id)::int as pupils
        from (
          select pupil_id, code, (date >= '2024-08-19') as since_2024, max(date) as date, count(*) as n from session_mark
          where school_id = ${school.id} and date between ${period.from}::date and ${period.to}::date
          group by 1, 2, 3
        ) g
        join unnest(${idsOf(pupils)}::int[], ${pupils.map(partOf)}::text[]) a (id, part) on a.id = g.pupil_id
        join attendance_code c on c.code = g.code and g.date between c.from_date and c.to_date
        group by 1, 2, 3`,
  )
  const hidden = await rows(
    db,
    hiddenRow,
    sql`select stat_class as "statClass", marks, pupils
        from app.code_counts(${school.id}, ${idsOf(pupils)}::int[], ${period.from}::date, ${period.to}::date)
        where code = '' and cardinality(app.hidden_codes()) > 0`,
  )
  const order = new Map(pupils.map((pupil) => [partOf(pupil), by === 'year' ? pupil.yearGroup : 0]))
  const parts = [...order.keys()].toSorted(
    (a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0) || a.localeCompare(b, 'en-GB', { numeric: true }),
  )
  const chosenBy = new Map(
    pupils.flatMap((pupil): [string, [string, string]][] => {
      if (by === 'year')
        return pupil.yearGroup > LAST_YEAR ? [] : [[partOf(pupil), ['yearGroup', String(pupil.yearGroup)]]]
      return pupil.groupId === null ? [] : [[partOf(pupil), ['group', String(pupil.groupId)]]]
    }),
  )
  return { parts, chosenBy, lines: codeLines(counts, hidden, period.to) }
}

// Above it stands who is in no year group, which no address asks for.
const LAST_YEAR = 14

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

/** The marks of a period that break a rule. Reads the marks with codes that rules speak of, and all of the suspended. */
async function auditIn({ db, today }: SchoolContext, { school, period, pupils }: Page) {
  const ids = idsOf(pupils)
  const year = academicYearDates(period.academicYear)
  const from = year.from < period.from ? year.from : period.from
  const looked = codesInForce(period.to).filter(({ details }) => details.includes('nature'))
  const codes = ['C2', 'E', 'N', 'X', ...looked.map(({ code }) => code)]
  const marks: AuditRow[] = await rows(
    db,
    auditRow,
    sql`with looked as materialized (
          select pupil_id, date, session, code from session_mark
          where school_id = ${school.id} and pupil_id = any(${ids}::int[]) and code = any(${codes}::text[])
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
  const agreements = await rows(
    db,
    agreementRow,
    sql`select pupil_id as "pupilId", from_date::text as "from", to_date::text as "to" from session_pattern
        where school_id = ${school.id} and otherwise = 'C2' and to_date >= from_date`,
  )
  const days = await rows(
    db,
    dayRow,
    sql`select date::text, bool_or(am) as am, bool_or(pm) as pm from school_day
        where school_id = ${school.id} and date between ${from}::date and ${period.to}::date + 60 group by date`,
  )
  return auditOf({ marks, agreements, calendar: schoolCalendar(days), today, from: period.from })
}

const whoseWords = (filter: ReturnType<typeof filterOf>, pupils: readonly AnalysedPupil[]) =>
  filterWords(filter, pupils[0]?.group ?? 'A registration group')

/** The codes in use and what an audit of them finds, for a period and whom the address chooses. */
export async function loadCodes(context: SchoolContext, search: Search) {
  const filter = filterOf(search)
  const page = await loadPage(context, search, filter)
  const by = search['by'] === 'group' ? ('group' as const) : ('year' as const)
  return {
    ...page,
    filter,
    whose: whoseWords(filter, page.pupils),
    by,
    ...(await codesOf(context.db, page, by)),
    audit: await auditIn(context, page),
  }
}

const markRow = z.object({
  pupilId: z.int(),
  date: dateColumn,
  session: z.enum(['AM', 'PM']),
  code: z.string(),
})

/** The pupils behind a code, or behind a rule of the audit, with their sessions; null where the address names neither. */
export async function loadFound(context: SchoolContext, search: Search) {
  const filter = filterOf(search)
  const page = await loadPage(context, search, filter)
  const { school, period, pupils } = page
  const rule: AuditRule | undefined = AUDIT_RULE_IDS.find((id) => id === search['rule'])
  const code = typeof search['code'] === 'string' ? findCode(search['code'], period.to) : null
  if (!rule && !code) return null
  const marks: (Mark & { pupilId: number })[] = rule
    ? (await auditIn(context, page))[rule]
    : await rows(
        context.db,
        markRow,
        sql`select pupil_id as "pupilId", date::text, session, code from session_mark
            where school_id = ${school.id} and pupil_id = any(${idsOf(pupils)}::int[]) and code = ${code?.code ?? ''}
              and date between ${period.from}::date and ${period.to}::date order by date, session`,
      )
  const byPupil = Map.groupBy(marks, ({ pupilId }) => pupilId)
  const found = pupils
    .flatMap(({ pupilId, name, group }) => {
      const own = byPupil.get(pupilId)
      return own ? [{ pupilId, name, group, marks: own }] : []
    })
    .toSorted((a, b) => b.marks.length - a.marks.length || a.name.localeCompare(b.name, 'en-GB'))
  return { school, period, whose: whoseWords(filter, pupils), rule, code, found }
}
