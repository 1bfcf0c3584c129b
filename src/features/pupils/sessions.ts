import { z } from 'zod'
import {
  academicYearDates,
  addDays,
  mondayOf,
  type LocalDate,
  type Session,
  type StatClass,
} from '#domain/index.ts'
import { schoolCalendarFor } from '#features/calendar/queries.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, rows, sql } from '#server/db/rows.ts'

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

/** One session of the year: held and marked, held and not taken, or null where none was held. */
export type YearSession = { mark: YearMark | null } | null
export type YearWeek = { monday: LocalDate; days: { date: LocalDate; AM: YearSession; PM: YearSession }[] }

/**
 * The year as weeks of five days, from the first week with a session to today's. Takes the pupil's spell on roll: what
 * lies outside it, and what the calendar does not hold, is null.
 */
export async function yearGrid(
  db: Db,
  schoolId: number,
  pupil: { yearGroup: number | null; startingDay: LocalDate | null; leavingDay: LocalDate | null },
  year: number,
  today: LocalDate,
  marks: YearMark[],
): Promise<YearWeek[]> {
  const { from, to } = academicYearDates(year)
  const last = today < to ? today : to
  const held = await schoolCalendarFor(db, schoolId, from, last, pupil.yearGroup ?? undefined)
  const calendar = new Map(held.map((day) => [day.date, day]))
  const marked = new Map(marks.map((one) => [`${one.date} ${one.session}`, one]))
  const onRoll = (date: LocalDate) =>
    pupil.startingDay !== null &&
    date >= pupil.startingDay &&
    (pupil.leavingDay === null || date <= pupil.leavingDay)
  const sessionOf = (date: LocalDate, session: Session): YearSession => {
    const one = marked.get(`${date} ${session}`)
    if (one) return { mark: one }
    const day = calendar.get(date)
    return day && (session === 'AM' ? day.am : day.pm) && onRoll(date) ? { mark: null } : null
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

/** Which of a year's sessions are asked for: by how they count, by code, or those that were amended. */
export type SessionFilter = {
  kind: StatClass | 'late' | 'amended' | 'absent' | 'possible' | ''
  code: string
}

export function filterSessions(marks: YearMark[], { kind, code }: SessionFilter): YearMark[] {
  return marks.filter((one) => {
    if (code && one.code !== code) return false
    if (kind === '') return true
    if (kind === 'late') return one.code === 'L' || one.code === 'U'
    if (kind === 'amended') return one.amended
    if (kind === 'possible') return one.statClass !== 'notPossible'
    if (kind === 'absent') return one.statClass === 'authorised' || one.statClass === 'unauthorised'
    return one.statClass === kind
  })
}
