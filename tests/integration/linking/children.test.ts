import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { upnCheckLetter } from '#domain/index.ts'
import { decide as decideOn, undoDistinct, undoLink } from '#features/linking/commands.ts'
import { childProposals, decisionsFor } from '#features/linking/queries.ts'
import { decisionForm } from '#features/linking/schema.ts'
import type { SessionToken } from '#server/db/session-token.ts'
import { withActor } from '#server/db/with-actor.ts'
import { areaPerson, makeAuthority } from '../../support/area.ts'
import { testDb } from '../../support/database.ts'
import { clockAt, makeRegisterSchool, realClock, type TestSchool } from '../../support/register.ts'
import { tokenOf } from '../../support/school.ts'

const UPN = `${upnCheckLetter('820200005001')}820200005001`

let schools: [TestSchool, TestSchool, TestSchool]
let lead: SessionToken
let colleague: SessionToken
let elsewhere: SessionToken

beforeAll(() => clockAt('08:50'))
afterAll(realClock)

beforeEach(async () => {
  const authority = await makeAuthority()
  schools = [await makeRegisterSchool(1), await makeRegisterSchool(1), await makeRegisterSchool(1)]
  const { owner } = await testDb()
  await owner.query('update school_detail set authority_id = $1 where school_id = any ($2)', [
    authority,
    schools.map(({ id }) => id),
  ])
  // The first pupil of each school is the same child, written differently.
  for (const [n, name] of ['Zoë', 'ZOE', 'zoe'].entries())
    await owner.query(
      `update pupil_name set legal_forename = $2, legal_surname = 'Field', known_forename = $2, known_surname = 'Field' where school_id = $1`,
      [schools[n]!.id, name],
    )
  lead = (await areaPerson('la_team_lead', authority)).officer
  colleague = (await areaPerson('la_admin', authority)).officer
  elsewhere = (await areaPerson('la_team_lead', await makeAuthority())).officer
})

const pair = (a: number, b: number) => ({
  schoolId: schools[a]!.id,
  recordId: schools[a]!.pupils[0]!,
  otherSchoolId: schools[b]!.id,
  otherRecordId: schools[b]!.pupils[0]!,
  reason: 'The schools confirmed it',
})

const decide = (a: number, b: number, same = true, token = lead) =>
  withActor(token, (db) => decideOn(db, 'child', { ...pair(a, b), same }))

const proposed = async (token = lead) =>
  (await withActor(token, (db) => childProposals(db))).map(({ one, other }) => [one.schoolId, other.schoolId])

const decided = async (token = lead) =>
  (await withActor(token, (db) => decisionsFor(db, 'child', 1, 20))).decisions

const ids = (...at: number[]) => at.map((n) => schools[n]!.id)

const logged = async (what: string) => {
  const { owner } = await testDb()
  const { rows } = await owner.query<{ school_id: number }>(
    'select school_id from access_log where what = $1 and school_id = any ($2) order by 1',
    [what, ids(0, 1, 2)],
  )
  return rows.map(({ school_id }) => school_id)
}

describe('records of the area that look like one child’s', () => {
  test('are proposed in pairs, until linked', async () => {
    expect(await proposed()).toEqual([ids(0, 1), ids(0, 2), ids(1, 2)])
    await decide(0, 1)
    expect(await proposed()).toEqual([ids(0, 2), ids(1, 2)])
    await decide(2, 1)
    expect(await proposed()).toEqual([])
    const [child] = await decided()
    expect(child!.records.map(({ schoolId }) => schoolId)).toEqual(ids(0, 1, 2))
    expect(await logged('child linked')).toEqual(ids(0, 1, 1, 2))
  })

  test('are proposed by one UPN though the names differ', async () => {
    const { owner } = await testDb()
    await owner.query(
      `update pupil_name set legal_forename = 'Ada', known_forename = 'Ada' where school_id = $1`,
      [schools[0].id],
    )
    for (const { id } of schools.slice(0, 2))
      await owner.query('update pupil set upn = $2 where school_id = $1', [id, UPN])
    const found = await withActor(lead, (db) => childProposals(db))
    const numbers = found.filter(({ one }) => one.schoolId === schools[0].id)
    expect(numbers.map(({ reasons }) => reasons)).toEqual([['The same UPN']])
  })

  test('are not proposed again once found to be two children’s, until that is taken back', async () => {
    await decide(1, 0, false)
    expect(await proposed()).toEqual([ids(0, 2), ids(1, 2)])
    expect((await decided())[0]).toMatchObject({ oneId: null, reason: 'The schools confirmed it' })
    await withActor(colleague, (db) => undoDistinct(db, 'child', pair(0, 1)))
    expect(await proposed()).toEqual([ids(0, 1), ids(0, 2), ids(1, 2)])
    await decide(0, 1, false)
    expect(await logged('child told apart')).toEqual(ids(0, 0, 1, 1))
  })
})

describe('a decision', () => {
  test('is the first of two people’s; the second is told', async () => {
    const both = await Promise.allSettled([decide(0, 1), decide(0, 1, false, colleague)])
    const refused = both.filter((one) => one.status === 'rejected')
    expect(refused).toHaveLength(1)
    await expect(decide(0, 1)).rejects.toThrow(/meanwhile/)
    expect(await decided()).toHaveLength(1)
  })

  test('is undone with a reason and kept; the records are proposed again and can be linked again', async () => {
    await decide(0, 1)
    const [child] = await decided()
    const undo = { schoolId: schools[0].id, recordId: schools[0].pupils[0]!, oneId: child!.oneId! }
    await expect(withActor(lead, (db) => undoLink(db, 'child', { ...undo, reason: ' ' }))).rejects.toThrow(
      /Say what/,
    )
    await withActor(colleague, (db) => undoLink(db, 'child', { ...undo, reason: 'Twins' }))
    expect(await decided()).toEqual([])
    expect(await proposed()).toContainEqual(ids(0, 1))
    const { owner } = await testDb()
    const kept = await owner.query(
      `select from child_link where child_id = $1 and undone_reason = 'Twins' and undone_by is not null`,
      [undo.oneId],
    )
    expect(kept.rowCount).toBe(2)
    await expect(
      withActor(lead, (db) => undoLink(db, 'child', { ...undo, reason: 'Twins' })),
    ).rejects.toThrow(/meanwhile/)
    await decide(0, 1)
    expect(await decided()).toHaveLength(1)
  })

  test('undone for one of three records leaves the other two linked', async () => {
    await decide(0, 1)
    await decide(1, 2)
    const [child] = await decided()
    await withActor(lead, (db) =>
      undoLink(db, 'child', {
        schoolId: schools[1].id,
        recordId: schools[1].pupils[0]!,
        oneId: child!.oneId!,
        reason: 'Another child',
      }),
    )
    expect((await decided())[0]!.records.map(({ schoolId }) => schoolId)).toEqual(ids(0, 2))
  })

  test('needs a choice and a reason, each asked for in a sentence', () => {
    const sent = decisionForm.safeParse({ ...pair(0, 1), same: undefined, reason: ' ' })
    expect(sent.error?.issues.map(({ message }) => message).sort()).toEqual([
      'Choose whether the two records are of the same person.',
      'Say what you decided this on.',
    ])
  })
})

describe('nobody else', () => {
  test('of another authority sees or decides: the records are not there', async () => {
    expect(await proposed(elsewhere)).toEqual([])
    await expect(decide(0, 1, true, elsewhere)).rejects.toThrow('We cannot find that.')
    await decide(0, 1)
    expect(await decided(elsewhere)).toEqual([])
    const [child] = await decided()
    const undo = { ...pair(0, 1), oneId: child!.oneId! }
    await expect(withActor(elsewhere, (db) => undoLink(db, 'child', undo))).rejects.toThrow(
      'We cannot find that.',
    )
  })

  test.each(['headteacher', 'school_admin', 'attendance_officer'] as const)(
    'of a school does (%s)',
    async (role) => {
      const token = await tokenOf(schools[0].id, role)
      expect(await proposed(token)).toEqual([])
      expect(await decided(token)).toEqual([])
      await expect(decide(0, 1, true, token)).rejects.toThrow(/does not allow/)
    },
  )
})
