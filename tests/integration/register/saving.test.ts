import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { saveRegister } from '#features/register/taking/commands.ts'
import { saveRequest } from '#features/register/taking/contract.ts'
import { testDb } from '../../support/database.ts'
import {
  all,
  clockAt,
  DAY,
  makePupil,
  makeRegisterSchool,
  makeStaff,
  marksOf,
  realClock,
  requestFor,
  rowsOf,
  save,
  type Staff,
  type TestSchool,
} from '../../support/register.ts'

let school: TestSchool
let teacher: Staff
let office: Staff

beforeEach(async () => {
  await clockAt('08:50')
  school = await makeRegisterSchool()
  teacher = await makeStaff(school.id, 'class_teacher', school.group)
  office = await makeStaff(school.id, 'office')
})
afterAll(realClock)

const codes = async () => (await marksOf(school)).map(({ code }) => code).join('')
type Stamp = { taken_at: Date; recorded_at: Date; taken_by: number }
const stamps = () => rowsOf<Stamp>('register', school)

describe('the same request again', () => {
  test('changes nothing and hears its first answer, whatever happened meanwhile', async () => {
    const request = saveRequest.parse(requestFor(school, teacher, all(school.pupils, '/')))
    const first = await saveRegister(teacher.token, request)
    expect(first.written).toEqual(school.pupils.map((pupil) => [pupil, 1]))
    await save(school, office, [{ pupilId: school.pupils[0]!, code: 'N', seen: 1 }])
    expect(await saveRegister(teacher.token, request)).toEqual(first)
    expect(await codes()).toBe('N////')
    expect(await rowsOf('mark_amendment', school)).toHaveLength(1)
  })

  test('sent many times at once is written once', async () => {
    const request = saveRequest.parse(requestFor(school, teacher, all(school.pupils, '/')))
    const answers = await Promise.all(Array.from({ length: 6 }, () => saveRegister(teacher.token, request)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await codes()).toBe('/////')
    expect(await rowsOf('mark_amendment', school)).toHaveLength(0)
  })
})

describe('two people on one register', () => {
  test.each([
    ['the teacher first', true],
    ['the office first', false],
  ])('lose nothing: the second hears what the first wrote, and chooses (%s)', async (_, teacherFirst) => {
    const [pupil] = school.pupils
    const [first, second] = teacherFirst ? [teacher, office] : [office, teacher]
    const [early, late] = teacherFirst ? ['/', 'N'] : ['N', '/']
    await save(school, first, [{ pupilId: pupil!, code: early, seen: 0 }])
    const reply = await save(school, second, [{ pupilId: pupil!, code: late, seen: 0 }])
    expect(reply.written).toEqual([])
    expect(reply.stale).toMatchObject([{ pupilId: pupil, code: early, revision: 1 }])
    expect(reply.stale[0]!.by).toMatch(/^Person/)
    expect((await marksOf(school))[0]).toMatchObject({ code: early, revision: 1 })

    const chosen = await save(school, second, [{ pupilId: pupil!, code: late, seen: 1 }])
    expect(chosen.written).toEqual([[pupil, 2]])
    expect(await rowsOf('mark_amendment', school)).toMatchObject([{ original: early, amended: late }])
  })

  test('at the same moment: one mark stands and the other author is told, for every pupil', async () => {
    // The pupils have been marked before, so that nothing but the lock on their sums makes one wait for the other.
    await save(school, office, all(school.pupils, 'N'), { date: '2026-11-16' })
    for (const date of ['2026-11-17', '2026-11-18']) {
      const [mine, theirs] = await Promise.all([
        save(school, teacher, all(school.pupils, '/'), { date }),
        save(school, office, all(school.pupils, 'N'), { date }),
      ])
      for (const { pupil, code, revision } of await marksOf(school, date)) {
        const [winner, loser] = code === '/' ? [mine, theirs] : [theirs, mine]
        expect(winner.written.map(([id]) => id)).toContain(pupil)
        expect(loser.stale.map(({ pupilId }) => pupilId)).toContain(pupil)
        expect(revision).toBe(1)
      }
    }
    expect(await rowsOf('mark_amendment', school)).toHaveLength(0)
  })

  test('a stale mark is handed back unwritten while the others are written', async () => {
    await save(school, office, [{ pupilId: school.pupils[2]!, code: 'I', seen: 0 }])
    const reply = await save(school, teacher, all(school.pupils, '/'))
    expect(reply.written).toHaveLength(4)
    expect(reply.stale).toMatchObject([{ pupilId: school.pupils[2], code: 'I', statClass: 'authorised' }])
    expect(await codes()).toBe('//I//')
    expect(reply.registers).toEqual([school.group])
  })

  test('a mark put over one that is no more, as after a restore, is written where nothing stands', async () => {
    const reply = await save(school, office, all(school.pupils, '/', 3))
    expect(reply).toMatchObject({ written: school.pupils.map((pupil) => [pupil, 1]), stale: [] })
  })

  test('who each mark the half the other lacks still leave a taken register', async () => {
    for (let round = 0; round < 5; round++) {
      const fresh = await makeRegisterSchool(6)
      const [one, two] = [await makeStaff(fresh.id, 'office'), await makeStaff(fresh.id, 'office')]
      const replies = await Promise.all([
        save(fresh, one, all(fresh.pupils.slice(0, 3), '/')),
        save(fresh, two, all(fresh.pupils.slice(3), '/')),
      ])
      expect(replies.flatMap(({ registers }) => registers)).toEqual([fresh.group])
    }
  })
})

describe('the register’s stamp', () => {
  test('comes only when every pupil has a mark, and says who completed it', async () => {
    await save(school, teacher, all(school.pupils.slice(0, 4), '/'))
    expect(await stamps()).toEqual([])
    await save(school, office, all(school.pupils.slice(4), 'N'))
    expect(await stamps()).toMatchObject([{ taken_by: office.membershipId }])
  })

  test('keeps the moment the register was taken, however late it arrives, and beside it when it came', async () => {
    const takenAt = '2026-11-18T08:51:00.000Z'
    await clockAt('14:20')
    await save(school, teacher, all(school.pupils, '/'), { takenAt })
    const [stamp] = await stamps()
    expect(stamp!.taken_at.toISOString()).toBe(takenAt)
    expect(stamp!.recorded_at.toISOString().slice(0, 16)).toBe('2026-11-18T14:20')
  })

  test('never lies in the future nor before its day, whatever a device’s clock says', async () => {
    await save(school, teacher, all(school.pupils, '/'), { takenAt: '2027-03-01T08:51:00Z' })
    await save(school, teacher, all(school.pupils, '\\'), { session: 'PM', takenAt: '1970-01-01T00:00:00Z' })
    const taken = (await stamps()).map(({ taken_at }) => taken_at.toISOString().slice(0, 16)).sort()
    expect(taken).toEqual(['2026-11-18T00:00', '2026-11-18T08:50'])
  })

  test('stays the first one’s when marks are changed later', async () => {
    await save(school, teacher, all(school.pupils, '/'))
    const before = await stamps()
    await save(school, office, all(school.pupils, 'N', 1))
    expect(await stamps()).toEqual(before)
  })

  test('does not wait for leavers, nor for those who have not started', async () => {
    await makePupil(school.id, school.group, { to: '2026-11-17' })
    await makePupil(school.id, school.group, { from: '2026-11-19' })
    expect((await save(school, teacher, all(school.pupils, '/'))).registers).toEqual([school.group])
  })

  test('waits for a pupil whom a pattern does not expect, whose code needs no detail typed', async () => {
    const young = await makePupil(school.id, school.group, { born: '2023-05-01' })
    const partTime = await makePupil(school.id, school.group)
    const { owner } = await testDb()
    await owner.query(
      `insert into session_pattern (school_id, pupil_id, sessions, otherwise, agreement, from_date, to_date)
       values ($1, $2, '0000000000', 'X', '', '2026-09-01', '2027-07-31'),
         ($1, $3, '0000000000', 'C2', 'Agreed 1 Sep 2026 with Mrs Hale', '2026-09-01', '2026-12-18')`,
      [school.id, young, partTime],
    )
    expect((await save(school, teacher, all(school.pupils, '/'))).registers).toEqual([])
    const reply = await save(school, teacher, [...all([young], 'X'), ...all([partTime], 'C2')])
    expect(reply).toMatchObject({ refused: [], registers: [school.group] })
    expect(await rowsOf('mark_detail', school)).toMatchObject([
      { detail: { agreement: 'Agreed 1 Sep 2026 with Mrs Hale' } },
    ])
  })
})

describe('a saving that fails on the way', () => {
  test('leaves nothing: the message is one transaction', async () => {
    const { app } = await testDb()
    const request = requestFor(school, teacher, all(school.pupils, '/'))
    const body = JSON.stringify({ ...request, schoolId: school.id }).replaceAll("'", "''")
    const message = `set local app.session = '${teacher.token}'; select app.save_register('${body}'::jsonb); select 1 / 0`
    await expect(app.query(message)).rejects.toThrow(/division by zero/)
    expect(await marksOf(school)).toEqual([])
    expect(await rowsOf('register_request', school)).toEqual([])
    expect(await rowsOf('pupil_year', school)).toEqual([])
  })

  test('leaves nothing when its connection is cut between writing and committing', async () => {
    const { app, owner } = await testDb()
    const client = await app.connect()
    client.on('error', () => undefined)
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    await client.query('begin')
    await client.query(`set local app.session = '${teacher.token}'`)
    const request = { ...requestFor(school, teacher, all(school.pupils, '/')), schoolId: school.id }
    await client.query('select app.save_register($1::jsonb)', [JSON.stringify(request)])
    await owner.query(`set local role none; select pg_terminate_backend(${rows[0]!.pid})`)
    client.release(true)
    expect(await marksOf(school)).toEqual([])
    expect(
      (await save(school, teacher, all(school.pupils, '/'), { requestId: request.requestId })).written,
    ).toHaveLength(5)
  })

  test('tells nobody’s session to the next user of the connection', async () => {
    await save(school, teacher, all(school.pupils, '/'))
    const { app } = await testDb()
    const { rows } = await app.query(`select nullif(current_setting('app.session', true), '') as session`)
    expect(rows).toEqual([{ session: null }])
  })
})

test('a mark of yesterday’s date is of that day', async () => {
  await save(school, teacher, all(school.pupils, '/'), { date: '2026-11-17' })
  expect(await marksOf(school, DAY)).toEqual([])
  expect(await marksOf(school, '2026-11-17')).toHaveLength(5)
})
