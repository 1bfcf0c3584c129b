import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  calendarDays,
  calendarRows,
  hasSession,
  localDate,
  plannedCode,
  schoolCalendar,
  SESSIONS,
  WHOLE_SCHOOL,
  type CalendarPlan,
  type LocalDate,
} from '#domain/index.ts'
import { makeSchool } from '../../support/people.ts'
import { testDb } from '../../support/database.ts'

const MONDAY = localDate('2026-09-07')
const dayOf = (n: number) => addDays(MONDAY, n)
const day = fc.integer({ min: -2, max: 20 }).map(dayOf)
const span = fc
  .tuple(day, fc.integer({ min: 0, max: 6 }))
  .map(([from, n]) => ({ from, to: addDays(from, n) }))

const YEAR_GROUPS = [7, 8, 9]

const closure = fc
  .record({
    span,
    yearGroup: fc.option(fc.constantFrom(...YEAR_GROUPS), { nil: undefined }),
    half: fc.constantFrom('am', 'pm', undefined),
  })
  .map(({ span: { from, to }, yearGroup, half }) => ({
    from,
    to,
    kind: yearGroup === undefined ? ('inset' as const) : ('different_dates' as const),
    ...(yearGroup !== undefined && { yearGroup }),
    ...(half && { am: half === 'am', pm: half === 'pm' }),
  }))

const plan: fc.Arbitrary<CalendarPlan> = fc.record({
  terms: fc
    .array(span, { minLength: 1, maxLength: 3 })
    .map((spans) => spans.map((one, index) => ({ halfTerm: index + 1, ...one }))),
  closures: fc.array(closure, { maxLength: 4 }),
})

const DATES = Array.from({ length: 30 }, (_, n) => dayOf(n - 3))

test('the database and the domain say alike whether a session is held, of any calendar and year group', async () => {
  const { owner } = await testDb()
  await fc.assert(
    fc.asyncProperty(plan, async (calendar) => {
      const { id } = await makeSchool()
      await owner.query(
        `insert into school_day (school_id, date, year_group, am, pm)
         select $1, date, "yearGroup", am, pm from jsonb_to_recordset($2) x (date date, "yearGroup" smallint, am boolean, pm boolean)`,
        [id, JSON.stringify(calendarRows(calendar))],
      )
      // A year group that the calendar does not know, and none at all, have the school's sessions.
      for (const yearGroup of [...YEAR_GROUPS, 3, WHOLE_SCHOOL]) {
        const { rows } = await owner.query<{
          date: LocalDate
          session: 'AM' | 'PM'
          asked: boolean
          joined: boolean
        }>(
          `select d::text as date, s as session, app.has_session($1, $2::smallint, d, s) as asked,
             app.session_held(own, whole, s) as joined
           from unnest($3::date[]) d cross join unnest(array['AM', 'PM']) s
           left join school_day own on own.school_id = $1 and own.date = d and own.year_group = $2::smallint
           left join school_day whole on whole.school_id = $1 and whole.date = d and whole.year_group = 99`,
          [id, yearGroup, DATES],
        )
        const own = schoolCalendar(calendarDays({ ...calendar, yearGroup }))
        expect(rows).toEqual(
          rows.map(({ date, session }) => {
            const held = hasSession(own, date, session)
            return { date, session, asked: held, joined: held }
          }),
        )
        expect(rows).toHaveLength(DATES.length * SESSIONS.length)
      }
    }),
    { numRuns: 25 },
  )
})

const pattern = fc.record({
  sessions: fc
    .array(fc.constantFrom('0', '1'), { minLength: 10, maxLength: 10 })
    .map((characters) => characters.join('')),
  otherwise: fc.constantFrom('X' as const, 'C2' as const),
  span,
})

test('the database and the domain give a session the same code from any pattern', async () => {
  const { owner } = await testDb()
  const { id } = await makeSchool()
  await fc.assert(
    fc.asyncProperty(pattern, async ({ sessions, otherwise, span: { from, to } }) => {
      const made = await owner.query<{ id: number }>(
        `insert into pupil (school_id, sex, date_of_birth) values ($1, 'F', '2014-01-01') returning id`,
        [id],
      )
      const pupil = made.rows[0]!.id
      await owner.query(
        `insert into session_pattern (school_id, pupil_id, sessions, otherwise, agreement, from_date, to_date)
         values ($1, $2, $3, $4, 'Agreed', $5, $6)`,
        [id, pupil, sessions, otherwise, from, to],
      )
      const { rows } = await owner.query<{ date: LocalDate; session: 'AM' | 'PM'; code: string }>(
        `select d::text as date, s as session, app.pattern_code($1, $2, d, s) as code
         from unnest($3::date[]) d cross join unnest(array['AM', 'PM']) s`,
        [id, pupil, DATES],
      )
      expect(rows).toEqual(
        rows.map(({ date, session }) => ({
          date,
          session,
          code: date < from || date > to ? '' : plannedCode({ sessions, otherwise }, date, session),
        })),
      )
    }),
    { numRuns: 40 },
  )
})
