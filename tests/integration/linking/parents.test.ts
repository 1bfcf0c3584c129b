import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dialled } from '#domain/index.ts'
import { decide as decideOn, undoDistinct, undoLink } from '#features/linking/commands.ts'
import { decisionsFor, parentProposals } from '#features/linking/queries.ts'
import type { SessionToken } from '#server/db/session-token.ts'
import { withActor } from '#server/db/with-actor.ts'
import { areaPerson, makeAuthority } from '../../support/area.ts'
import { testDb } from '../../support/database.ts'
import { clockAt, makeRegisterSchool, realClock, type TestSchool } from '../../support/register.ts'
import { tokenOf } from '../../support/school.ts'

let schools: [TestSchool, TestSchool, TestSchool]
let contacts: number[]
let lead: SessionToken
let colleague: SessionToken
let elsewhere: SessionToken

beforeAll(() => clockAt('08:50'))
afterAll(realClock)

const ask = async <T>(sql: string, values: unknown[] = []) => {
  const { owner } = await testDb()
  return (await owner.query(sql, values)).rows as T[]
}

/** A contact of the school's only pupil, whose mother it is. */
async function makeContact({ id, pupils }: TestSchool, details: Record<string, string>): Promise<number> {
  const { name, email = '', telephone = '', postcode = '' } = details
  const [made] = await ask<{ id: number }>(
    'insert into contact (school_id, name, email, telephone, postcode) values ($1, $2, $3, $4, $5) returning id',
    [id, name, email, telephone, postcode],
  )
  await ask(
    `insert into pupil_contact (school_id, pupil_id, contact_id, relationship, parental_responsibility, lives_with, from_date)
     values ($1, $2, $3, 'Mother', true, true, '2026-09-01')`,
    [id, pupils[0], made!.id],
  )
  return made!.id
}

// Of the same name at each school; the first two have a number in common, the last two a postcode.
beforeEach(async () => {
  const authority = await makeAuthority()
  schools = [await makeRegisterSchool(1), await makeRegisterSchool(1), await makeRegisterSchool(1)]
  await ask('update school_detail set authority_id = $1 where school_id = any ($2)', [
    authority,
    schools.map(({ id }) => id),
  ])
  contacts = [
    await makeContact(schools[0], { name: 'Zoë Field', telephone: '+44 7700 900123' }),
    await makeContact(schools[1], { name: 'ZOE FIELD', telephone: '07700 900 123', postcode: 'WX1 1AA' }),
    await makeContact(schools[2], { name: 'Zoe Field', postcode: 'wx11aa' }),
  ]
  // One household, another person.
  await makeContact(schools[2], { name: 'Ann Field', telephone: '07700 900123', postcode: 'WX1 1AA' })
  lead = (await areaPerson('la_team_lead', authority)).officer
  colleague = (await areaPerson('la_team_lead', authority)).officer
  elsewhere = (await areaPerson('la_team_lead', await makeAuthority())).officer
})

const ids = (...at: number[]) => at.map((n) => schools[n]!.id)

const pair = (a: number, b: number) => ({
  schoolId: schools[a]!.id,
  recordId: contacts[a]!,
  otherSchoolId: schools[b]!.id,
  otherRecordId: contacts[b]!,
  reason: 'The mother said so',
})

const decide = (a: number, b: number, same = true, token = lead) =>
  withActor(token, (db) => decideOn(db, 'parent', { ...pair(a, b), same }))

const proposals = (token = lead) => withActor(token, (db) => parentProposals(db))
const proposed = async (token = lead) =>
  (await proposals(token))
    .map(({ one, other, reasons }) => [one.schoolId, other.schoolId, ...reasons])
    .sort((a, b) => Number(a[0]) - Number(b[0]))
const decided = async (token = lead) =>
  (await withActor(token, (db) => decisionsFor(db, 'parent', 1, 20))).decisions

const logged = async (what: string) =>
  (
    await ask<{ school_id: number }>(
      'select school_id from access_log where what = $1 and school_id = any ($2) and pupil_id is null order by 1',
      [what, ids(0, 1, 2)],
    )
  ).map(({ school_id }) => school_id)

const BY_NUMBER = 'The same name and telephone number'
const BY_POSTCODE = 'The same name and postcode'

describe('contacts of the area who look like one parent', () => {
  test('are proposed in pairs by the name and something besides it, until linked', async () => {
    expect(await proposed()).toEqual([
      [...ids(0, 1), BY_NUMBER],
      [...ids(1, 2), BY_POSTCODE],
    ])
    await decide(0, 1)
    await decide(2, 1)
    expect(await proposed()).toEqual([])
    const [parent] = await decided()
    expect(parent!.records.map(({ schoolId }) => schoolId)).toEqual(ids(0, 1, 2))
    expect(await logged('parent linked')).toEqual(ids(0, 1, 1, 2))
  })

  test('are proposed by a child of both whose records are linked', async () => {
    const [child] = await ask<{ id: number }>('insert into child default values returning id')
    const [by] = await ask<{ id: number }>('select id from membership order by id desc limit 1')
    for (const { id, pupils } of [schools[0], schools[2]])
      await ask(
        `insert into child_link (school_id, pupil_id, child_id, decided_by, decided_at, reason) values ($1, $2, $3, $4, now(), 'UPN')`,
        [id, pupils[0], child!.id, by!.id],
      )
    expect(await proposed()).toContainEqual([...ids(0, 2), 'A child whose records are linked'])
  })

  test('are neither proposed by a confidential postcode nor told it', async () => {
    await ask(
      `insert into pupil_address (school_id, pupil_id, line1, postcode, confidential, from_date) values ($1, $2, '1 Elm', 'WX1 1AA', true, '2026-09-01')`,
      [schools[1].id, schools[1].pupils[0]],
    )
    const found = await proposals()
    expect(found.map(({ reasons }) => reasons)).toEqual([[BY_NUMBER]])
    expect(JSON.stringify(found)).not.toContain('WX1 1AA')
  })

  test('are people with responsibility or care, not every name to call', async () => {
    await ask('update pupil_contact set parental_responsibility = false where contact_id = $1', [contacts[0]])
    expect(await proposed()).toEqual([[...ids(1, 2), BY_POSTCODE]])
  })

  test('are not proposed again once found to be two people, until that is taken back', async () => {
    await decide(1, 0, false)
    expect(await proposed()).toEqual([[...ids(1, 2), BY_POSTCODE]])
    expect((await decided())[0]).toMatchObject({ oneId: null, reason: 'The mother said so' })
    await withActor(colleague, (db) => undoDistinct(db, 'parent', pair(0, 1)))
    expect(await proposed()).toHaveLength(2)
    await decide(0, 1, false)
    expect(await logged('parent told apart')).toEqual(ids(0, 0, 1, 1))
  })
})

describe('a decision', () => {
  test('is the first of two people’s; the second is told', async () => {
    const both = await Promise.allSettled([decide(0, 1), decide(0, 1, false, colleague)])
    expect(both.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    await expect(decide(0, 1)).rejects.toThrow(/meanwhile/)
    expect(await decided()).toHaveLength(1)
  })

  test('is undone with a reason and kept; the two are proposed again and can be linked again', async () => {
    await decide(0, 1)
    const [parent] = await decided()
    const undo = { schoolId: schools[0].id, recordId: contacts[0]!, oneId: parent!.oneId! }
    const undoFor = (reason: string) =>
      withActor(colleague, (db) => undoLink(db, 'parent', { ...undo, reason }))
    await expect(undoFor(' ')).rejects.toThrow(/Say what/)
    await undoFor('Aunt and niece')
    expect(await decided()).toEqual([])
    expect(await proposed()).toHaveLength(2)
    const kept = await ask(
      `select from parent_link where parent_id = $1 and undone_reason = 'Aunt and niece' and undone_by is not null`,
      [undo.oneId],
    )
    expect(kept).toHaveLength(2)
    await expect(undoFor('Aunt and niece')).rejects.toThrow(/meanwhile/)
    await decide(0, 1)
    expect(await decided()).toHaveLength(1)
  })
})

describe('nobody else', () => {
  test('of another authority sees or decides: the records are not there', async () => {
    expect(await proposed(elsewhere)).toEqual([])
    await expect(decide(0, 1, true, elsewhere)).rejects.toThrow('We cannot find that.')
    await decide(0, 1)
    expect(await decided(elsewhere)).toEqual([])
    const [parent] = await decided()
    const undo = { ...pair(0, 1), oneId: parent!.oneId! }
    await expect(withActor(elsewhere, (db) => undoLink(db, 'parent', undo))).rejects.toThrow(
      'We cannot find that.',
    )
  })

  test.each(['headteacher', 'school_admin', 'attendance_officer'] as const)(
    'of a school does (%s)',
    async (role) => {
      const token = await tokenOf(schools[0].id, role)
      expect(await proposed(token)).toEqual([])
      await expect(decide(0, 1, true, token)).rejects.toThrow(/does not allow/)
    },
  )

  test('of the authority who does not read families does', async () => {
    const [{ authority }] = (await ask<{ authority: number }>(
      'select authority_id as authority from school_detail where school_id = $1',
      [schools[0].id],
    )) as [{ authority: number }]
    const { officer } = await areaPerson('la_admin', authority)
    expect(await proposed(officer)).toEqual([])
    await expect(decide(0, 1, true, officer)).rejects.toThrow(/does not allow/)
  })
})

test.each([
  '07700 900123',
  '+44 (0)7700 900123',
  '0044 7700 900123',
  '+33 6 12 34 56 78',
  'ext. 12',
  '',
  'call 07700900123 after 6',
])('the database compares the number “%s” as the rule does', async (number) => {
  const [found] = await ask<{ dialled: string }>('select app.dialled($1) as dialled', [number])
  expect(found!.dialled).toBe(dialled(number))
})

test.each(['Zoë', 'O’Neill-Łukasz', 'ÀÉÎõü', 'Ida', 'İpek', 'Ægir', '王', ''])(
  'the database compares the name “%s” as the rule does',
  async (name) => {
    const { folded } = await import('../../../src/domain/pupil/folded.ts')
    const [found] = await ask<{ folded: string }>('select app.folded($1) as folded', [name])
    expect(found!.folded).toBe(folded(name))
  },
)
