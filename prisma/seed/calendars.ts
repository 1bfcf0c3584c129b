import type { ClientBase } from 'pg'
import { calendarRows } from '#domain/index.ts'
import { copyRows } from './copy.ts'
import type { School } from './roll.ts'
import { planOf, timesOf, YEARS } from './school-calendar.ts'

/** Each school's half terms, closures, days and session times. */
export async function loadCalendars(client: ClientBase, schools: School[]): Promise<void> {
  const years = schools.flatMap(({ id, plan: { phase } }) =>
    YEARS.map((year) => ({ id, year, phase, plan: planOf(year, id % 5 === 3) })),
  )
  await copyRows(
    client,
    'school_term',
    ['school_id', 'academic_year', 'half_term', 'from_date', 'to_date'],
    years.flatMap(({ id, year, plan }) =>
      plan.terms.map((term) => [id, year, term.halfTerm, term.from, term.to]),
    ),
  )
  await copyRows(
    client,
    'school_closure',
    ['school_id', 'academic_year', 'from_date', 'to_date', 'kind', 'note'],
    years.flatMap(({ id, year, plan }) =>
      plan.closures.map((one) => [id, year, one.from, one.to, one.kind, one.note ?? '']),
    ),
  )
  await copyRows(
    client,
    'school_day',
    ['school_id', 'date', 'year_group', 'am', 'pm'],
    years.flatMap(({ id, plan }) =>
      calendarRows(plan).map((day) => [id, day.date, day.yearGroup, day.am, day.pm]),
    ),
  )
  await copyRows(
    client,
    'session_time',
    ['school_id', 'session', 'from_date', 'starts', 'opens', 'closes', 'ends'],
    schools.flatMap(({ id, plan }) =>
      timesOf(plan.phase !== 'primary').map((times) => [
        id,
        times.session,
        '2020-09-01',
        times.starts,
        times.opens,
        times.closes,
        times.ends,
      ]),
    ),
  )
}
