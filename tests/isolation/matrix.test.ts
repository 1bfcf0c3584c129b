import { beforeAll, expect, test } from 'vitest'
import { can, ROLE_IDS, ROLES, type Role } from '#domain/index.ts'
import { CLASSIFICATION, tablesOf } from './classification.ts'
import { asSomebody, makeWorld } from './world.ts'

let world: Awaited<ReturnType<typeof makeWorld>>
beforeAll(async () => {
  world = await makeWorld()
})

const ROLES_TRIED = ROLE_IDS.filter((role) => role !== 'service')

const placeOf = (role: Role) => {
  const { kind } = ROLES[role]
  return kind === 'school'
    ? { school: world.own.school }
    : kind === 'trust'
      ? { trust: world.trust }
      : { authority: world.authority }
}

/** The pupils whom a role may see, by what its reach says. */
function pupilsOf(role: Role): number[] {
  const { own, sister, shared } = world
  switch (ROLES[role].reach) {
    case 'none':
      return []
    case 'groups':
    case 'years':
      return own.pupils.slice(0, 2)
    case 'school':
      return own.pupils
    case 'shared':
      return [shared]
    case 'organisation':
      return [...own.pupils, ...sister.pupils, ...(ROLES[role].kind === 'authority' ? [shared] : [])]
  }
}

const pupilTables = tablesOf('pupil').filter((table) => table !== 'pupil' && table !== 'pupil_share')
const privateTables = tablesOf('private').filter((table) => table !== 'contact' && table !== 'child')

for (const role of ROLES_TRIED) {
  test(`a ${role} reads of pupils what their reach gives, and nothing else`, async () => {
    const token = await world.sessionOf(role, placeOf(role))
    const expected = [...pupilsOf(role)].sort((a, b) => a - b)
    const ids = await asSomebody<{ id: number }>(token, 'select id from pupil order by id')
    expect(ids.map(({ id }) => id)).toEqual(expected)
    for (const table of pupilTables) {
      const found = await asSomebody<{ pupil_id: number }>(
        token,
        `select distinct pupil_id from ${table} order by 1`,
      )
      expect(
        found.map((row) => row.pupil_id),
        table,
      ).toEqual(expected)
    }
    const family = can(role, 'read_contacts') ? expected : []
    for (const table of privateTables) {
      const found = await asSomebody<{ pupil_id: number }>(
        token,
        `select distinct pupil_id from ${table} order by 1`,
      )
      // The history of entries stays with the school that made them.
      const seen =
        table === 'admission_amendment' && ROLES[role].kind === 'authority'
          ? found.filter((row) => expected.includes(row.pupil_id))
          : found
      expect(
        seen.map((row) => row.pupil_id),
        table,
      ).toEqual(family)
    }
    const codes = await asSomebody<{ code: string }>(
      token,
      'select distinct code from session_mark order by 1',
    )
    expect(codes.some(({ code }) => code === 'Y5')).toBe(expected.length > 0 && can(role, 'see_restricted'))
    const notes = await asSomebody<{ comment: string }>(
      token,
      "select comment from mark_detail where comment = 'Closed'",
    )
    expect(notes.length > 0).toBe(expected.length > 0 && can(role, 'see_restricted'))
  })

  test(`a ${role} writes to no table by hand`, async () => {
    const token = await world.sessionOf(role, placeOf(role))
    for (const table of Object.keys(CLASSIFICATION)) {
      for (const attempt of [
        `insert into ${table} select * from ${table}`,
        `delete from ${table}`,
        `truncate ${table}`,
      ]) {
        await expect(asSomebody(token, attempt), attempt).rejects.toThrow(/permission denied/)
      }
    }
    await expect(asSomebody(token, "update session_mark set code = 'I'")).rejects.toThrow(/permission denied/)
    await expect(asSomebody(token, "update mark_amendment set original = 'I'")).rejects.toThrow(
      /permission denied/,
    )
  })

  test(`a ${role} sees no school that is none of theirs`, async () => {
    const token = await world.sessionOf(role, placeOf(role))
    const schools =
      ROLES[role].kind === 'school' ? [world.own.school] : [world.own.school, world.sister.school]
    const found = await asSomebody<{ id: number }>(token, 'select id from school order by id')
    expect(found.map(({ id }) => id)).toEqual(schools)
  })
}
