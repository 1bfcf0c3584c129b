import type { ClientBase } from 'pg'
import { calendarRows, SESSIONS, WHOLE_SCHOOL } from '#domain/index.ts'
import { copyRows } from './copy.ts'
import type { School } from './roll.ts'
import { clockOf, clockTime } from './taking.ts'

/** Loads each school's half terms, closures, days and session times. */
export async function loadCalendars(client: ClientBase, schools: School[]): Promise<void> {
  const years = schools.flatMap(({ id, calendars }) =>
    [...calendars].map(([year, plan]) => ({ id, year, plan })),
  )
  await copyRows(
    client,
    'school_term',
    years.flatMap(({ id, year, plan }) =>
      plan.terms.map((term) => [id, year, term.halfTerm, term.from, term.to]),
    ),
  )
  await copyRows(
    client,
    'school_closure',
    years.flatMap(({ id, year, plan }) =>
      plan.closures.map(({ from, to, kind, yearGroup = WHOLE_SCHOOL, note = '' }) => [
        id,
        year,
        from,
        to,
        kind,
        yearGroup,
        note,
      ]),
    ),
  )
  await copyRows(
    client,
    'school_day',
    years.flatMap(({ id, plan }) =>
      calendarRows(plan).map(({ date, yearGroup, am, pm }) => [id, date, yearGroup, am, pm]),
    ),
  )
  await copyRows(
    client,
    'session_time',
    schools.flatMap(({ id, plan }) =>
      SESSIONS.map((session) => {
        const { starts, opens, closes, ends } = clockOf(plan)[session]
        return [id, session, '2015-09-01', ...[starts, opens, closes, ends].map(clockTime)]
      }),
    ),
  )
}
