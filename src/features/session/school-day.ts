import { z } from 'zod'
import { londonTime, type Session } from '#domain/index.ts'
import { now, today } from '#server/clock.ts'
import type { Db } from '#server/db/client.ts'
import { rows, sql } from '#server/db/rows.ts'
import { longDate, timeOfDay } from '#ui/format.ts'

export type DaySession = {
  session: Session
  state: 'before' | 'open' | 'closed'
  /** As people say them: "8:45 am". */
  opens: string
  closes: string
}

export type SchoolDay = { date: string; sessions: DaySession[] }

const times = z.object({ session: z.enum(['AM', 'PM']), opens: z.string(), closes: z.string() })

/**
 * Today at a school for the line above its pages: the date and the sessions held, each with its register's times. A
 * day without school has none, and so has one for which no times are set.
 */
export async function schoolDay(db: Db, schoolId: number): Promise<SchoolDay> {
  const held = await rows(
    db,
    times,
    sql`select distinct on (t.session) t.session, t.opens, t.closes
        from school_day d
        join session_time t on t.school_id = d.school_id and t.year_group = 99 and t.from_date <= d.date
        where d.school_id = ${schoolId} and d.date = ${today()}::date and d.year_group = 99
          and case t.session when 'AM' then d.am else d.pm end
        order by t.session, t.from_date desc`,
  )
  const clock = londonTime(now().toISOString())
  return {
    date: longDate(today()),
    sessions: held.map(({ session, opens, closes }) => ({
      session,
      state: clock < opens ? 'before' : clock < closes ? 'open' : 'closed',
      opens: timeOfDay(opens),
      closes: timeOfDay(closes),
    })),
  }
}
