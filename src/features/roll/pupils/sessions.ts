import { z } from 'zod'
import {
  academicYearDates,
  addDays,
  isLate,
  mondayOf,
  type LocalDate,
  type Session,
  type StatClass,
} from '#domain/index.ts'
import { schoolCalendarFor } from '#features/school/calendar/queries.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, row, rows, sql } from '#server/db/rows.ts'
import type { Spell } from './spells.ts'

const mark = z.object({
  date: dateColumn,
  session: z.enum(['AM', 'PM']),
  /** '' where the code is not for this role to see. */
  code: z.string(),
  statClass: z.enum(['attending', 'authorised', 'unauthorised', 'notPossible']),
  minutesLate: z.int(),
  amended: z.boolean(),
  comment: z.string(),
  by: z.string(),
})

export type YearMark = z.infer<typeof mark>

/** A year's marks of one pupil, in order, as the actor may see them. Reads marks of one pupil. */
export async function yearMarks(
  db: Db,
  schoolId: number,
  pupilId: number,
  year: number,
): Promise<YearMark[]> {
  const { from, to } = academicYearDates(year)
  return rows(
    db,
    mark,
    sql`select m.date::text as date, m.session, m.code, m.stat_class as "statClass", m.minutes_late as "minutesLate",
          m.revision > 1 as amended, coalesce(d.comment, '') as comment, m.recorded_by_name as by
        from app.shown_marks(${schoolId}, array[${pupilId}]::int[], ${from}::date, ${to}::date) m
        left join mark_detail d on d.school_id = ${schoolId} and d.pupil_id = m.pupil_id and d.date = m.date and d.session = m.session
        order by m.date, m.session`,
  )
}

/** One session: marked, held and not taken, before the starting day (Z), or null where there was none. */
export type YearSession = { mark: YearMark } | 'not taken' | 'not started' | null
export type YearWeek = { monday: LocalDate; days: { date: LocalDate; AM: YearSession; PM: YearSession }[] }

/**
 * The year as weeks of five days, from the first week with a session to today's; for somebody who is to start, to the
 * week of the starting day. Takes the pupil's spells on roll: outside them, and where the calendar holds nothing, there
 * is no session, but in the week of a joiner's starting day the days before it are Z.
 */
export async function yearGrid(
  db: Db,
  schoolId: number,
  { pupilId, spells, year, today, marks }: YearOf,
): Promise<YearWeek[]> {
  const { from, to } = academicYearDates(year)
  const coming = spells[0]?.startingDay ?? today
  const last = [to, coming > today ? coming : today].sort()[0] ?? today
  const yearGroup = await yearGroupIn(db, schoolId, pupilId, { from, to: last })
  const held = await schoolCalendarFor(db, schoolId, from, last, yearGroup ?? undefined)
  const calendar = new Map(held.map((day) => [day.date, day]))
  const marked = new Map(marks.map((one) => [`${one.date} ${one.session}`, one]))
  const sessionOf = (date: LocalDate, session: Session): YearSession => {
    const one = marked.get(`${date} ${session}`)
    if (one) return { mark: one }
    const day = calendar.get(date)
    if (!day || !(session === 'AM' ? day.am : day.pm)) return null
    if (spells.some(({ startingDay, leavingDay }) => startingDay <= date && date <= leavingDay))
      return date <= today ? 'not taken' : null
    const joins = spells.some(
      ({ startingDay }) => date < startingDay && date >= mondayOf(earlier(today, startingDay)),
    )
    return joins ? 'not started' : null
  }
  const mondays = [...new Set([...calendar.keys(), ...marks.map(({ date }) => date)].map(mondayOf))].sort()
  return mondays.map((monday) => ({
    monday,
    days: [0, 1, 2, 3, 4].map((offset) => {
      const date = addDays(monday, offset)
      return { date, AM: sessionOf(date, 'AM'), PM: sessionOf(date, 'PM') }
    }),
  }))
}

type YearOf = { pupilId: number; spells: Spell[]; year: number; today: LocalDate; marks: YearMark[] }

const earlier = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? one : other)

// Some year groups have days of their own: the last year group of these days decides.
async function yearGroupIn(
  db: Db,
  schoolId: number,
  pupilId: number,
  { from, to }: { from: LocalDate; to: LocalDate },
): Promise<number | null> {
  const found = await row(
    db,
    z.object({ yearGroup: z.int() }),
    sql`select year_group as "yearGroup" from pupil_year_group
        where school_id = ${schoolId} and pupil_id = ${pupilId} and from_date <= ${to}::date
          and to_date >= greatest(${from}::date, from_date)
        order by from_date desc limit 1`,
  )
  return found?.yearGroup ?? null
}

/** What an address says in place of a code that is not for this role to see. */
export const HIDDEN_CODE = 'hidden'

/** Which of a year's sessions are asked for: by how they count, by code, or those that were amended. */
export type SessionFilter = {
  kind: StatClass | 'late' | 'amended' | 'absent' | 'possible' | ''
  code: string
}

export function filterSessions(marks: YearMark[], { kind, code }: SessionFilter): YearMark[] {
  return marks.filter((one) => {
    if (code && one.code !== (code === HIDDEN_CODE ? '' : code)) return false
    if (kind === '') return true
    if (kind === 'late') return isLate(one.code)
    if (kind === 'amended') return one.amended
    if (kind === 'possible') return one.statClass !== 'notPossible'
    if (kind === 'absent') return one.statClass === 'authorised' || one.statClass === 'unauthorised'
    return one.statClass === kind
  })
}
