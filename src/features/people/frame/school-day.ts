import { z } from 'zod'
import { londonTime, type Session } from '#domain/index.ts'
import { now, today } from '#server/clock.ts'
import type { Db } from '#server/db/client.ts'
import { rows, sql } from '#server/db/rows.ts'
import { longDate, timeOfDay } from '#ui/format.ts'

export type DaySession = {
  session: Session
  /** `unset`: the school meets, and nobody has said yet when the register opens. */
  state: 'before' | 'open' | 'closed' | 'unset'
  /** As people say them: "8:45 am". */
  opens: string
  closes: string
}

export type SchoolDay = { date: string; sessions: DaySession[] }

const times = z.object({
  session: z.enum(['AM', 'PM']),
  opens: z.string().nullable(),
  closes: z.string().nullable(),
})

/**
 * Today at a school for the line above its pages: the date and the sessions held, each with its register's times. A
 * day without school has none.
 */
export async function schoolDay(db: Db, schoolId: number): Promise<SchoolDay> {
  const held = await rows(
    db,
    times,
    sql`select distinct on (s.session) s.session, t.opens, t.closes
        from school_day d
        cross join lateral (values ('AM', d.am), ('PM', d.pm)) s (session, held)
        left join session_time t
          on t.school_id = d.school_id and t.session = s.session and t.year_group = 99 and t.from_date <= d.date
        where d.school_id = ${schoolId} and d.date = ${today()}::date and d.year_group = 99 and s.held
        order by s.session, t.from_date desc`,
  )
  const clock = londonTime(now().toISOString())
  return {
    date: longDate(today()),
    sessions: held.map(({ session, opens, closes }) => {
      if (opens === null || closes === null) return { session, state: 'unset', opens: '', closes: '' }
      const state = clock < opens ? 'before' : clock < closes ? 'open' : 'closed'
      return { session, state, opens: timeOfDay(opens), closes: timeOfDay(closes) }
    }),
  }
}
