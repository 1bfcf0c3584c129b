import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { changeSchool } from '#features/school/details/commands.ts'
import { schoolDetails } from '#features/school/details/queries.ts'
import { schoolForm } from '#features/school/details/schema.ts'
import type { SessionToken } from '#server/db/session-token.ts'
import { withActor } from '#server/db/with-actor.ts'
import { refusalOf } from '#server/refusal.ts'
import { findSchool } from '#server/school.ts'
import { areaPerson, makeAuthority } from '../../support/area.ts'
import { testDb } from '../../support/database.ts'
import { clockAt, DAY, makeRegisterSchool, realClock, type TestSchool } from '../../support/register.ts'
import { tokenOf } from '../../support/school.ts'

let school: TestSchool
let admin: SessionToken
let authority: number

beforeAll(() => clockAt('08:50'))
afterAll(realClock)

const ask = async <T>(text: string, values: unknown[] = []) => {
  const { owner } = await testDb()
  return (await owner.query(text, values)).rows as T[]
}

beforeEach(async () => {
  authority = await makeAuthority()
  school = await makeRegisterSchool(1)
  await ask('update school_detail set authority_id = $1 where school_id = $2', [authority, school.id])
  admin = (await areaPerson('la_admin', authority)).officer
})

const shown = (token = admin) => withActor(token, (db) => schoolDetails(db, String(school.urn)))

async function formWith(more: Record<string, unknown>) {
  const { schoolId, from, trustId, ...details } = await shown()
  return schoolForm.parse({
    ...details,
    school: schoolId,
    seen: from,
    trust: trustId === null ? '' : String(trustId),
    urn: String(details.urn),
    lowestYear: String(details.lowestYear),
    highestYear: String(details.highestYear),
    from: DAY,
    reason: 'The governors wrote',
    ...more,
  })
}

async function change(more: Record<string, unknown> = {}, token = admin) {
  const form = await formWith(more)
  await withActor(token, (db) => changeSchool({ db }, form))
}

const entries = () =>
  ask<{ urn: number; name: string; from: string; to: string }>(
    `select urn, name, district, from_date::text as "from", to_date::text as "to" from school_detail where school_id = $1 order by from_date`,
    [school.id],
  )

describe('an administrator of the authority', () => {
  test('converts a school from a day on: it has another URN, and what it was until then stays', async () => {
    const urn = 190000 + school.id
    await change({ urn: String(urn), name: 'Fernhill Academy', kind: 'academy', district: 'North' })
    expect(await entries()).toMatchObject([
      { urn: school.urn, to: '2026-11-17' },
      { urn, name: 'Fernhill Academy', district: 'North', from: DAY, to: '9999-12-31' },
    ])
    expect(await withActor(admin, (db) => findSchool(db, String(urn)))).toMatchObject({ id: school.id })
    expect(await shown()).toMatchObject({ urn, name: 'Fernhill Academy' })
  })

  test('changes it at the same moment as another: one is kept, the other is told to look again', async () => {
    const forms = await Promise.all(['Fernhill Academy', 'Fernhill School'].map((name) => formWith({ name })))
    const answers = await Promise.all(
      forms.map((form) => withActor(admin, (db) => changeSchool({ db }, form)).then(() => 'kept', refusalOf)),
    )
    expect(answers.filter((answer) => answer === 'kept')).toHaveLength(1)
    expect(answers).toContainEqual(expect.objectContaining({ code: 'changed_meanwhile' }))
    expect(await entries()).toHaveLength(2)
  })

  test('puts an error right where it stands, and both are told in the school’s log with the reason', async () => {
    const { from } = await shown()
    await change({ from, district: 'South' })
    expect(await entries()).toMatchObject([{ district: 'South' }])
    const [log] = await ask<{ detail: string }>(
      `select detail from access_log where school_id = $1 and what = 'school changed'`,
      [school.id],
    )
    expect(log?.detail).toBe(`From ${from}: district: South, was nothing. The governors wrote`)
  })

  test('is told of a URN that another school has, an earlier day, and that nothing is different', async () => {
    const other = await makeRegisterSchool(1)
    await expect(change({ urn: String(other.urn) })).rejects.toThrow(/Another school has this URN/)
    await expect(change({ from: '1999-09-01', district: 'West' })).rejects.toThrow(
      /Give that day or a later one/,
    )
    await expect(change()).rejects.toThrow(/Nothing is different/)
    await expect(change({ district: 'West', reason: ' ' })).rejects.toThrow(/Say why/)
    await expect(change({ lowestYear: '6', highestYear: '1' })).rejects.toThrow(/not below/)
    expect(await entries()).toHaveLength(1)
  })

  test('does not write over what a colleague changed meanwhile', async () => {
    const { from } = await shown()
    await change({ district: 'North' })
    await expect(change({ seen: from, district: 'South' })).rejects.toThrow(/Somebody else has changed/)
  })

  test('of another authority finds no such school', async () => {
    const { officer } = await areaPerson('la_admin', await makeAuthority())
    await expect(change({ district: 'North' }, officer)).rejects.toThrow('We cannot find that.')
  })
})

test.each(['school_admin', 'headteacher'] as const)(
  'a %s of the school does not change what it is',
  async (role) => {
    const token = await tokenOf(school.id, role)
    await expect(change({ district: 'North' }, token)).rejects.toThrow(/does not allow/)
  },
)
