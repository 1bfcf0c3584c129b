import type { Role, Session } from '#domain/index.ts'
import { startSession } from '#server/auth/sessions.ts'
import { sql } from '#server/db/rows.ts'
import type { SessionToken } from '#server/db/session-token.ts'
import { withActor } from '#server/db/with-actor.ts'
import { testDb } from './database.ts'
import { makeMembership, makePerson } from './people.ts'

/** The session of a new person in this role at the school. */
export async function tokenOf(school: number, role: Role): Promise<SessionToken> {
  const person = await makePerson({ password: false })
  return startSession(person.id, await makeMembership(person.id, school, role))
}

/** Pupils of one year group, on roll since September 2020 and in the group if there is one. Gives their ids. */
export async function makePupils(
  school: number,
  yearGroup: number,
  count: number,
  group?: number,
): Promise<number[]> {
  const { owner } = await testDb()
  const { rows } = await owner.query<{ id: number }>(
    `insert into pupil (school_id, sex, date_of_birth) select $1, 'F', '2014-01-01' from generate_series(1, $2) returning id`,
    [school, count],
  )
  const ids = rows.map(({ id }) => id)
  await owner.query(
    `insert into enrolment (school_id, pupil_id, starting_day) select $1, unnest($2::int[]), '2020-09-01'`,
    [school, ids],
  )
  await owner.query(
    `insert into pupil_year_group (school_id, pupil_id, year_group, from_date) select $1, unnest($2::int[]), $3, '2020-09-01'`,
    [school, ids, yearGroup],
  )
  if (group !== undefined) {
    await owner.query(
      `insert into pupil_group (school_id, pupil_id, group_id, from_date) select $1, unnest($2::int[]), $3, '2020-09-01'`,
      [school, ids, group],
    )
  }
  return ids
}

type Reply = { written: [number, number][]; refused: { pupilId: number; problem: string }[] }

/** Saves new marks as the register does, through the one door. Gives the database's own answer. */
export async function saveMarks(
  token: SessionToken,
  school: number,
  date: string,
  session: Session,
  codes: Record<number, string>,
): Promise<Reply> {
  const marks = Object.entries(codes).map(([pupilId, code]) => ({
    pupilId: Number(pupilId),
    code,
    minutesLate: 0,
    seen: 0,
  }))
  const request = { schoolId: school, date, session, requestId: crypto.randomUUID(), source: 'typed', marks }
  return withActor(token, async (db) => {
    const [row] = await db.$queryRaw<{ reply: Reply }[]>(
      sql`select app.save_register(${JSON.stringify(request)}::jsonb) as reply`,
    )
    return row!.reply
  })
}
