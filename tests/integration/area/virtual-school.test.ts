import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localDate, type Role } from '#domain/index.ts'
import { exportTable } from '#server/export.ts'
import type { Workplace } from '#server/organisation.ts'
import { answerFlag, flagChild } from '#features/area/virtual-school/commands.ts'
import { byRoll, childrenOf } from '#features/area/virtual-school/children.ts'
import { childrenFile } from '#features/area/virtual-school/files.ts'
import { candidatesFor, flagsFor, recordsOfConcern } from '#features/area/virtual-school/sql.ts'
import { answerForm, flagForm } from '#features/area/virtual-school/schema.ts'
import { startSession } from '#server/auth/sessions.ts'
import type { SessionToken } from '#server/db/session-token.ts'
import { withActor } from '#server/db/with-actor.ts'
import { findSchool } from '#server/school.ts'
import { testDb } from '../../support/database.ts'
import { makePerson } from '../../support/people.ts'
import {
  all,
  clockAt,
  DAY,
  makeRegisterSchool,
  makeStaff,
  realClock,
  save,
  type TestSchool,
} from '../../support/register.ts'

let school: TestSchool
let head: SessionToken
let authority: number
let champion: Awaited<ReturnType<typeof makeStaff>>

const authorityPerson = async (role: Role, at: number): Promise<SessionToken> => {
  const { owner } = await testDb()
  const person = await makePerson({ password: false })
  const { rows } = await owner.query<{ id: number }>(
    `insert into membership (person_id, role, authority_id, position, from_date) values ($1, $2, $3, 'Virtual school', '2020-01-01') returning id`,
    [person.id, role, at],
  )
  return startSession(person.id, rows[0]!.id)
}

beforeAll(async () => {
  await clockAt('08:50')
  school = await makeRegisterSchool(3)
  champion = await makeStaff(school.id, 'attendance_champion')
  const { owner } = await testDb()
  // The authority looks after children; it does not hold the school.
  const { rows } = await owner.query<{ id: number }>(
    `insert into authority (code, name, region) values ('977', 'Farshire', 'North East') returning id`,
  )
  authority = rows[0]!.id
  head = await authorityPerson('virtual_school_head', authority)
})
afterAll(realClock)

const flagged = (more: Record<string, string> = {}) =>
  flagForm.parse({
    urn: String(school.urn),
    ground: 'looked_after',
    forename: 'Ada',
    surname: 'Nobody',
    dateOfBirth: '2018-10-01',
    upn: '',
    from: DAY,
    note: '',
    ...more,
  })

const put = (more?: Record<string, string>) => withActor(head, (db) => flagChild({ db }, flagged(more)))

const answered = (more: Record<string, unknown>, token = champion.token) =>
  withActor(token, async (db, actor) =>
    answerFlag(
      { db, actor, school: await findSchool(db, String(school.urn)), today: DAY },
      answerForm.parse({ reason: '', ...more }),
    ),
  )

const openFlag = async () => {
  const flags = await withActor(champion.token, (db) => flagsFor(db, school.id))
  return flags.find(({ answer }) => answer === '')!
}

const concerns = () => withActor(head, (db) => recordsOfConcern(db, authority, DAY))

describe('a child put to a school by a virtual school head', () => {
  test('is nobody’s until the school confirms; then it is in the record and in the list, with its sums', async () => {
    await save(school, champion, all([school.pupils[0]!], 'I'))
    await put()
    expect(await concerns()).toEqual([])
    const flag = await openFlag()
    const likely = await withActor(champion.token, (db) => candidatesFor(db, school.id, flag))
    expect(likely.map(({ pupilId }) => pupilId)).toContain(school.pupils[0])

    await answered({ flag: flag.id, pupil: school.pupils[0], answer: 'confirm' })
    expect(await concerns()).toMatchObject([
      {
        pupilId: school.pupils[0],
        urn: school.urn,
        held: false,
        grounds: ['looked_after'],
        sums: { possible: 1, authorised: 1 },
      },
    ])
  })

  test('stays unknown to a school that declines, which says why', async () => {
    await put({ forename: 'Bea' })
    const { id } = await openFlag()
    await expect(answered({ flag: id, answer: 'decline' })).rejects.toMatchObject({ code: 'reason_needed' })
    await answered({ flag: id, answer: 'decline', reason: 'Not a pupil here' })
    expect(await concerns()).toHaveLength(1)
    const told = await withActor(head, (db) => flagsFor(db, null))
    expect(told).toContainEqual(
      expect.objectContaining({ answer: 'declined', answerReason: 'Not a pupil here' }),
    )
  })

  test('is answered once', async () => {
    await put({ forename: 'Cy' })
    const { id } = await openFlag()
    await answered({ flag: id, answer: 'decline', reason: 'Moved away' })
    await expect(answered({ flag: id, answer: 'decline', reason: 'Again' })).rejects.toMatchObject({
      code: 'changed_meanwhile',
    })
  })

  test('needs a school that keeps its register here', async () => {
    await expect(put({ urn: '100001' })).rejects.toMatchObject({ code: 'unknown_school' })
  })

  test.each(['la_support_officer', 'la_team_lead', 'la_admin'] as const)(
    'is not put by a %s',
    async (role) => {
      const token = await authorityPerson(role, authority)
      await expect(withActor(token, (db) => flagChild({ db }, flagged()))).rejects.toMatchObject({
        code: 'not_allowed',
      })
    },
  )

  test('is not seen by another authority’s virtual school head', async () => {
    const { owner } = await testDb()
    const { rows } = await owner.query<{ id: number }>(
      `insert into authority (code, name, region) values ('976', 'Nearshire', 'North East') returning id`,
    )
    const other = await authorityPerson('virtual_school_head', rows[0]!.id)
    expect(await withActor(other, (db) => flagsFor(db, null))).toEqual([])
  })
})

describe('a file of the virtual school’s children', () => {
  const logs = async () => {
    const { owner } = await testDb()
    const { rows } = await owner.query<{ detail: string }>(
      `select detail from access_log where school_id = $1 and what = 'export'`,
      [school.id],
    )
    return rows.map(({ detail }) => detail)
  }

  test('is noted at a school of another authority too', async () => {
    const workplace: Workplace = {
      organisation: 'Farshire',
      urn: null,
      trustUid: null,
      authorityCode: '977',
      demo: true,
    }
    const search = new URLSearchParams()
    const response = await withActor(head, async (db, actor) =>
      exportTable(db, await childrenFile({ db, actor, workplace, today: DAY }, search), search),
    )
    expect(await response.text()).toContain('Ada')
    expect(await logs()).toEqual(['Children of the virtual school'])
  })

  test('is noted at no school whose children are not shared', async () => {
    const other = await makeRegisterSchool(1)
    const table = {
      noted: { at: [other.id], as: 'A file' },
      name: 'a-file',
      title: 'A file',
      counts: [],
      columns: [],
      rows: [],
    }
    await expect(withActor(head, (db) => exportTable(db, table, new URLSearchParams()))).rejects.toThrow()
  })
})

test('a child at two schools is one child with the sessions of both', () => {
  const sums = {
    possible: 10,
    attended: 8,
    authorised: 2,
    unauthorised: 0,
    lateBeforeClose: 0,
    lateAfterClose: 0,
  }
  const record = {
    schoolId: 1,
    name: 'A, B',
    urn: 1,
    school: 'S',
    held: true,
    grounds: ['looked_after' as const],
    born: localDate('2018-10-01'),
    onRoll: true,
    startingDay: localDate('2024-09-01'),
    leavingDay: localDate('9999-12-31'),
    leftOn: '',
    nextSchool: '',
    linkedAt: null,
    sums,
  }
  const children = childrenOf([
    { ...record, pupilId: 1, childId: 7 },
    { ...record, pupilId: 2, childId: 7 },
    { ...record, pupilId: 3, childId: null },
  ])
  expect(children.map(({ sums: { possible } }) => possible)).toEqual([20, 10])

  const left = { ...record, onRoll: false, leavingDay: localDate('2025-10-01') }
  const { atSchool, onNoRoll } = byRoll(
    childrenOf([
      { ...left, pupilId: 1, childId: 7 },
      { ...record, pupilId: 2, childId: 7 },
      { ...left, pupilId: 3, childId: null, nextSchool: 'A school in Wales' },
      { ...left, pupilId: 4, childId: null },
      { ...left, pupilId: 5, childId: null, linkedAt: 'Elmwood' },
      { ...left, pupilId: 6, childId: null, born: localDate('2005-01-01') },
    ]),
    DAY,
  )
  expect(atSchool.map(({ key }) => key)).toEqual(['child 7', 'pupil 5'])
  expect(onNoRoll.map(({ key }) => key)).toEqual(['pupil 4', 'pupil 3'])
})

describe('a child of concern who left', () => {
  test('is on no roll, with no next school; a linked record finds the new school', async () => {
    const { owner } = await testDb()
    await owner.query(
      `update enrolment set leaving_day = starting_day, ground = 'new_school' where school_id = $1 and pupil_id = $2`,
      [school.id, school.pupils[0]],
    )
    const [left] = await concerns()
    expect(left).toMatchObject({ onRoll: false, nextSchool: '', linkedAt: null })
    expect(byRoll(childrenOf([left!]), DAY).onNoRoll).toHaveLength(1)

    const next = await makeRegisterSchool(1)
    const { rows } = await owner.query<{ id: number }>('insert into child default values returning id')
    for (const [at, pupil] of [
      [school.id, school.pupils[0]],
      [next.id, next.pupils[0]],
    ])
      await owner.query(
        `insert into child_link (school_id, pupil_id, child_id, decided_by, decided_at, reason)
          select $1, $2, $3, min(id), now(), 'Same UPN' from membership`,
        [at, pupil, rows[0]!.id],
      )
    const [found] = await concerns()
    expect(found!.linkedAt).not.toBeNull()
    expect(byRoll(childrenOf([found!]), DAY)).toMatchObject({ onNoRoll: [] })
  })
})

test('a form that makes no sense is told field by field', () => {
  const { error } = flagForm.safeParse({
    ...flagged(),
    urn: '12',
    upn: 'Q207000016049',
    from: localDate(DAY),
  })
  expect(error?.issues.map(({ path }) => path[0])).toEqual(['urn', 'upn'])
})
