import type { LocalDate, Role, Session } from '#domain/index.ts'
import { localDate } from '#domain/index.ts'
import { saveRegister } from '#features/register/taking/commands.ts'
import {
  saveRequest,
  type SaveReply,
  type SaveRequest,
  type SentMark,
} from '#features/register/taking/contract.ts'
import { startSession } from '#server/auth/sessions.ts'
import { now, setDemoClock } from '#server/clock.ts'
import type { SessionToken } from '#server/db/session-token.ts'
import { testDb } from './database.ts'
import { makeGroup, makeMembership, makePerson, makeSchool } from './people.ts'

/** A Wednesday of the autumn term; the school below is open on every weekday of its year. */
export const DAY: LocalDate = localDate('2026-11-18')

/** Sets the clock, as only a demonstration's database allows: London time, "08:50" of that Wednesday or a whole moment. */
export async function clockAt(moment: string): Promise<void> {
  const { owner } = await testDb()
  await owner.query(`insert into demo (seed, seeded_at) values ('test', now()) on conflict do nothing`)
  setDemoClock(moment.includes('T') ? moment : `${DAY}T${moment}`)
}

/** Gives the real clock back. */
export async function realClock(): Promise<void> {
  const { owner } = await testDb()
  setDemoClock(null)
  await owner.query('delete from demo')
}

export type Staff = { token: SessionToken; membershipId: number; personId: number }
export type TestSchool = { id: number; urn: number; group: number; pupils: number[] }

/** A school in session on every weekday of 2026/27, with one group and some pupils in it. */
export async function makeRegisterSchool(pupils = 5): Promise<TestSchool> {
  const school = await makeSchool()
  const { owner } = await testDb()
  await owner.query(
    `insert into school_day (school_id, date, am, pm)
     select $1, d::date, true, true from generate_series('2026-09-01'::date, '2027-07-20', '1 day') d where extract(isodow from d) < 6`,
    [school.id],
  )
  await owner.query(
    `insert into session_time (school_id, session, from_date, starts, opens, closes, ends)
     values ($1, 'AM', '2026-09-01', '08:45', '08:45', '09:15', '12:00'), ($1, 'PM', '2026-09-01', '13:00', '13:00', '13:30', '15:15')`,
    [school.id],
  )
  const group = await makeGroup(school.id, '3B')
  const made: number[] = []
  for (let n = 0; n < pupils; n++) made.push(await makePupil(school.id, group))
  return { ...school, group, pupils: made }
}

let named = 0

/** A pupil of a group, born on a day, on roll from one day to another. */
export async function makePupil(
  school: number,
  group: number,
  { born = '2018-10-01', from = '2026-09-01', to = '9999-12-31' } = {},
): Promise<number> {
  const { owner } = await testDb()
  const { rows } = await owner.query<{ id: number }>(
    `insert into pupil (school_id, sex, date_of_birth) values ($1, 'F', $2) returning id`,
    [school, born],
  )
  const id = rows[0]!.id
  await owner.query(
    `insert into pupil_name (school_id, pupil_id, legal_forename, legal_surname, known_forename, known_surname, from_date)
     values ($1, $2, 'Ada', $3, 'Ada', $3, '2020-01-01')`,
    [school, id, `Pupil${String(++named).padStart(4, '0')}`],
  )
  await owner.query(
    `insert into enrolment (school_id, pupil_id, starting_day, leaving_day, ground) values ($1, $2, $3, $4, $5)`,
    [school, id, from, to, to === '9999-12-31' ? '' : 'b'],
  )
  await owner.query(
    `insert into pupil_group (school_id, pupil_id, group_id, from_date) values ($1, $2, $3, '2026-09-01')`,
    [school, id, group],
  )
  return id
}

/** Somebody at work in a school, signed in; a teacher is given a group. */
export async function makeStaff(school: number, role: Role, group?: number): Promise<Staff> {
  const { owner } = await testDb()
  const person = await makePerson({ password: false })
  const membershipId = await makeMembership(person.id, school, role)
  if (group !== undefined)
    await owner.query(
      `insert into membership_scope (school_id, membership_id, group_id, from_date) values ($1, $2, $3, '2026-09-01')`,
      [school, membershipId, group],
    )
  return { token: await startSession(person.id, membershipId), membershipId, personId: person.id }
}

/** A request as a device makes it; everything may be said otherwise. */
export function requestFor(
  { urn }: { urn: number },
  { membershipId }: Staff,
  marks: SentMark[],
  other: Partial<SaveRequest> = {},
): SaveRequest {
  return {
    version: 1,
    urn,
    date: DAY,
    session: 'AM',
    requestId: crypto.randomUUID(),
    takenAt: now().toISOString(),
    membershipId,
    marks,
    ...other,
  }
}

/** Saves marks as somebody, the way the route does. */
export const save = (
  school: { urn: number },
  staff: Staff,
  marks: SentMark[],
  other: Partial<SaveRequest> = {},
): Promise<SaveReply> => saveRegister(staff.token, saveRequest.parse(requestFor(school, staff, marks, other)))

/** The same code for each of these pupils, over marks seen at a revision. */
export const all = (pupils: number[], code: string, seen = 0): SentMark[] =>
  pupils.map((pupilId) => ({ pupilId, code, seen }))

export type StoredMark = { pupil: number; code: string; minutes: number; revision: number; by: number }

/** The marks that stand for a session. */
export async function marksOf(
  { id }: { id: number },
  date: string = DAY,
  session: Session = 'AM',
): Promise<StoredMark[]> {
  const { owner } = await testDb()
  const { rows } = await owner.query<StoredMark>(
    `select pupil_id as pupil, code, minutes_late as minutes, revision, recorded_by as by from session_mark
     where school_id = $1 and date = $2 and session = $3 order by pupil_id`,
    [id, date, session],
  )
  return rows
}

/** Rows of a table of one school. */
export async function rowsOf<Row extends object>(table: string, { id }: { id: number }): Promise<Row[]> {
  const { owner } = await testDb()
  return (await owner.query<Row>(`select * from ${table} where school_id = $1`, [id])).rows
}
