import type { LocalDate, Role } from '#domain/index.ts'
import { addPupil } from '#features/roll/record/joining.ts'
import { newPupilForm } from '#features/roll/record/schema.ts'
import type { SessionToken } from '#server/db/session-token.ts'
import { withActor } from '#server/db/with-actor.ts'
import type { School, SchoolContext } from '#server/school.ts'
import { testDb } from './database.ts'
import { makeGroup, makeSchool } from './people.ts'
import { clockAt, DAY } from './register.ts'
import { tokenOf } from './school.ts'

/**
 * Makes a school that admits pupils: an officer who works in it, a group, and functions to enter and to look up. Sets the
 * clock.
 */
export async function makeAdmissions() {
  await clockAt('08:50')
  const school: School = {
    ...(await makeSchool()),
    name: 'School',
    phase: 'primary',
    lowestYear: 0,
    highestYear: 6,
  }
  const group = await makeGroup(school.id, '1A')
  const officer = await tokenOf(school.id, 'attendance_officer')
  const today: LocalDate = DAY
  const joined: number[] = []

  const as = <T>(token: SessionToken, work: (context: SchoolContext) => Promise<T>): Promise<T> =>
    withActor(token, (db, actor) => work({ db, actor, school, today }))
  const answers = (change: Record<string, string> = {}) =>
    newPupilForm.parse({
      legalForename: 'Quillon',
      legalSurname: 'Thistlewood',
      sex: 'M',
      dateOfBirth: '2019-05-05',
      upn: '',
      startingDay: today,
      yearGroup: '1',
      group: String(group),
      line1: '1 Elm Grove',
      name: 'Wren Thistlewood',
      relationship: 'Mother',
      telephone: '07700 900123',
      emergency: 'on',
      ...change,
    })
  return {
    school,
    group,
    officer,
    today,
    as,
    answers,
    /** Works as the officer. */
    work: <T>(work: (context: SchoolContext) => Promise<T>) => as(officer, work),
    /** Enters a pupil; one like those entered before is said to be another child. */
    async join(change: Record<string, string> = {}) {
      const others = { otherThan: joined.join(','), ...change }
      const id = await as(officer, (context) => addPupil(context, answers(others)))
      joined.push(id)
      return id
    },
    tokenOf: (role: Role) => tokenOf(school.id, role),
  }
}

export type Admissions = Awaited<ReturnType<typeof makeAdmissions>>

type Table = 'pupil_name' | 'pupil_address' | 'enrolment' | 'pupil_contact' | 'pupil_characteristic'

/** The latest entry of a pupil in a table, as a form would have seen it. */
export async function seenOf(table: Table, pupil: number) {
  const { owner } = await testDb()
  const { rows } = await owner.query<{ id: number; seen: Record<string, unknown> }>(
    `select id, to_jsonb(t) - array['id', 'school_id', 'pupil_id'] as seen from ${table} t where pupil_id = $1 order by id desc`,
    [pupil],
  )
  return rows[0]!
}

/** How many rows of a table a pupil has. */
export async function countOf(table: Table | 'session_pattern' | 'admission_amendment', pupil: number) {
  const { owner } = await testDb()
  return (await owner.query(`select from ${table} where pupil_id = $1`, [pupil])).rowCount
}
