import { beforeAll, describe, expect, test } from 'vitest'
import { can, ROLE_IDS, ROLES } from '#domain/index.ts'
import { testDb } from '../support/database.ts'
import { DOORS } from './classification.ts'
import { WRITING_DOORS, type Door } from './doors.ts'
import { asSomebody, makeWorld, type Somebody, type World } from './world.ts'

const REFUSED = /^(not_allowed|not_found|bad_request|.* violates foreign key constraint .*)$/

let world: World
let today: string
const people = new Map<string, Somebody>()
beforeAll(async () => {
  world = await makeWorld()
  const { owner } = await testDb()
  today = (await owner.query<{ today: string }>('select app.today()::text as today')).rows[0]!.today
  for (const { school } of [world.own, world.foreign])
    await owner.query('insert into school_day (school_id, date, am, pm) values ($1, $2, true, true)', [
      school,
      today,
    ])
  for (const role of ROLE_IDS) people.set(role, await world.somebody(role))
})

test('every door for writing is tried here', () => {
  const tried = new Set(WRITING_DOORS.map(({ name }) => name.split(':')[0]))
  expect([...DOORS.writing, 'calendar_effect'].filter((name) => !tried.has(name))).toEqual(['log_access'])
})

const holdersOf = ({ ability }: Door) =>
  ROLE_IDS.filter((role) => can(role, ability) && ROLES[role].kind === 'school')

const entering =
  ({ call }: Door) =>
  (role: string, school: number, of = world.own) =>
    asSomebody<{ reply?: unknown }>(people.get(role)!.token, ...call(school, of, today))

describe.each(WRITING_DOORS)('the door $name', (door) => {
  const holders = holdersOf(door)
  const enter = entering(door)

  test.each(holders)('opens at their own school (%s)', async (role) => {
    const [row] = await enter(role, world.own.school)
    if (row?.reply) expect(row.reply).toMatchObject({ written: [[world.own.pupils[0], 1]] })
  })

  test.each(ROLE_IDS.filter((role) => !holders.includes(role)))(
    'is shut to other roles (%s)',
    async (role) => {
      await expect(enter(role, world.own.school)).rejects.toThrow(REFUSED)
    },
  )

  test.each(holders)('is shut at another school (%s)', async (role) => {
    await expect(enter(role, world.foreign.school, world.foreign)).rejects.toThrow(REFUSED)
    await expect(enter(role, world.sister.school, world.sister)).rejects.toThrow(REFUSED)
  })

  test('is shut to whoever is signed out', async () => {
    const call = door.call(world.own.school, world.own, today)
    await expect(asSomebody('x'.repeat(43), ...call)).rejects.toThrow('signed_out')
  })
})

describe.each(WRITING_DOORS.filter(({ names }) => names))('behind the door $name', (door) => {
  test.each(holdersOf(door))('nothing of another school is reached by naming it (%s)', async (role) => {
    await expect(entering(door)(role, world.own.school, world.foreign)).rejects.toThrow(REFUSED)
  })
})

describe('a teacher', () => {
  const save = (pupil: number, date = today, more: object = {}) => {
    const marks = [{ pupilId: pupil, code: '/', seen: 0 }]
    const request = { schoolId: world.own.school, date, session: 'AM', requestId: crypto.randomUUID() }
    return asSomebody<{ reply: object }>(
      people.get('class_teacher')!.token,
      'select app.save_register($1) as reply',
      [JSON.stringify({ ...request, marks, ...more })],
    )
  }

  test('marks nobody outside the group, and learns nothing by trying', async () => {
    const [, , outside] = world.own.pupils
    const told = async (pupil: number) => save(pupil).catch((error: unknown) => ({ ...(error as object) }))
    const answers = await Promise.all([outside!, world.foreign.pupils[0]!, 2_000_000_000].map(told))
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
    await expect(save(outside!)).rejects.toThrow('not_found')
  })

  test('marks nobody outside the group in the company of those inside', async () => {
    const [inside, , outside] = world.own.pupils
    const marks = [inside, outside].map((pupilId) => ({ pupilId, code: '/', seen: 0 }))
    await expect(save(inside!, today, { marks })).rejects.toThrow('not_found')
  })

  test('marks no day long past or still to come', async () => {
    await expect(save(world.own.pupils[0]!, '2025-03-03')).rejects.toThrow('too_late')
    await expect(save(world.own.pupils[0]!, '2099-03-02')).rejects.toThrow('future')
  })

  test('writes no mark as an import', async () => {
    await expect(save(world.own.pupils[0]!, today, { source: 'import' })).rejects.toThrow('bad_request')
  })

  test('learns no hidden code and no medical note by guessing it', async () => {
    const { owner } = await testDb()
    const [pupil] = world.own.pupils
    const key = [world.own.school, pupil, today]
    await owner.query(
      `insert into session_mark (school_id, pupil_id, date, session, code, source, recorded_by, recorded_at) values ($1, $2, $3, 'AM', 'I', 'typed', $4, now())`,
      [...key, world.own.clerk],
    )
    await owner.query(
      `insert into mark_detail (school_id, pupil_id, date, session, comment, restricted) values ($1, $2, $3, 'AM', 'Asthma', true)`,
      key,
    )
    const guess = async (code: string, comment: string) =>
      (await save(pupil!, today, { marks: [{ pupilId: pupil, code, comment, seen: 1 }] }))[0]!.reply
    expect(await guess('I', 'Asthma')).toEqual(await guess('I', 'Measles'))
    await owner.query(
      `update session_mark set code = 'Y5' where school_id = $1 and pupil_id = $2 and date = $3`,
      key,
    )
    expect(await guess('Y5', 'Asthma')).toEqual(await guess('R', 'Asthma'))
    await owner.query('delete from mark_detail where school_id = $1 and pupil_id = $2 and date = $3', key)
    await owner.query('delete from session_mark where school_id = $1 and pupil_id = $2 and date = $3', key)
  })

  test('hears of overwritten values nothing', async () => {
    const asked = [world.own.school, world.own.pupils[0]]
    const overwritten = `select * from app.overwritten($1, $2, '2025-03-03', 'AM', 2)`
    expect(await asSomebody(people.get('class_teacher')!.token, overwritten, asked)).toEqual([])
    expect(await asSomebody(people.get('headteacher')!.token, overwritten, asked)).toHaveLength(1)
    const foreign = [world.foreign.school, world.foreign.pupils[0]]
    expect(await asSomebody(people.get('headteacher')!.token, overwritten, foreign)).toEqual([])
  })
})

test('the log of what was read is kept by whoever knows the school, or a looked-after child of it, alone', async () => {
  for (const { role, token } of people.values()) {
    const log = (school: number) =>
      asSomebody(token, `select app.log_access($1, 'extract', null, '')`, [school])
    await expect(log(world.own.school), role).resolves.toHaveLength(1)
    if (role === 'virtual_school_head') await expect(log(world.foreign.school), role).resolves.toHaveLength(1)
    else await expect(log(world.foreign.school), role).rejects.toThrow('not_found')
  }
})
