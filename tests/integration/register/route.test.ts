import { NextRequest } from 'next/server'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { GET, POST } from '../../../src/app/api/v1/registers/route.ts'
import { saveProblem, saveReply } from '#features/register/taking/contract.ts'
import { seal, sessionCookieName } from '#server/auth/cookie.ts'
import { testDb } from '../../support/database.ts'
import {
  all,
  clockAt,
  DAY,
  makeRegisterSchool,
  makeStaff,
  marksOf,
  realClock,
  requestFor,
  type Staff,
  type TestSchool,
} from '../../support/register.ts'

let school: TestSchool
let teacher: Staff

beforeEach(async () => {
  await clockAt('08:50')
  school = await makeRegisterSchool(3)
  teacher = await makeStaff(school.id, 'class_teacher', school.group)
})
afterAll(realClock)

const ADDRESS = 'http://localhost:3000/api/v1/registers'
const OWN = { 'sec-fetch-site': 'same-origin' }

type Sender = { as?: Staff | null; headers?: Record<string, string> }

async function send(body: unknown, { as = teacher, headers = OWN }: Sender = {}): Promise<Response> {
  const sent = new Headers({ ...headers, host: 'localhost:3000' })
  if (as) sent.set('cookie', `${sessionCookieName()}=${await seal(as.token)}`)
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return POST(new NextRequest(ADDRESS, { method: 'POST', body: text, headers: sent }))
}

const good = () => requestFor(school, teacher, all(school.pupils, '/'))
const problemOf = async (response: Response) => saveProblem.parse(await response.json())

describe('POST', () => {
  test('saves, answers by the contract and lets nothing be cached', async () => {
    const response = await send(good())
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(saveReply.parse(await response.json()).written).toHaveLength(3)
    expect(await marksOf(school)).toHaveLength(3)
  })

  test('takes no register from another site’s page, whatever cookie comes with it', async () => {
    const others: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      {},
    ]
    for (const headers of others) expect((await send(good(), { headers })).status).toBe(403)
    expect(await marksOf(school)).toEqual([])
    expect((await send(good(), { headers: { origin: 'http://localhost:3000' } })).status).toBe(200)
  })

  test('answers 401 to somebody signed out, so that the device keeps the register', async () => {
    expect((await send(good(), { as: null })).status).toBe(401)
    const { owner } = await testDb()
    await owner.query('update auth_session set expires_at = now() where membership_id = $1', [
      teacher.membershipId,
    ])
    const response = await send(good())
    expect(response.status).toBe(401)
    expect(await problemOf(response)).toMatchObject({
      problem: 'signed_out',
      message: expect.stringMatching(/Sign in again/),
    })
  })

  test('answers 409 to anybody but its author', async () => {
    const office = await makeStaff(school.id, 'office')
    const response = await send(good(), { as: office })
    expect(response.status).toBe(409)
    expect((await problemOf(response)).problem).toBe('not_author')
  })

  test('answers 404 for another school as for one that does not exist', async () => {
    const other = await makeRegisterSchool(1)
    const foreign = await send({ ...good(), urn: other.urn })
    const missing = await send({ ...good(), urn: 999999 })
    expect([foreign.status, missing.status]).toEqual([404, 404])
    expect(await foreign.json()).toEqual(await missing.json())
  })

  test.each([
    ['no JSON', '{'],
    ['another shape', { marks: [] }],
    ['a date that is none', { date: '2026-02-30' }],
    ['a moment that is none', { takenAt: '2026-13-01T00:00:00Z' }],
    ['a URN that is none', { urn: 1 }],
    ['marks that are none', { marks: [{ pupilId: 'x' }] }],
    ['a pupil twice', 'twice'],
  ])('answers 422 with a sentence for %s', async (_, wrong) => {
    const body =
      wrong === 'twice'
        ? { ...good(), marks: [...all([school.pupils[0]!], '/'), ...all([school.pupils[0]!], 'L')] }
        : typeof wrong === 'string'
          ? wrong
          : { ...good(), ...wrong }
    const response = await send(body)
    expect(response.status).toBe(422)
    expect((await problemOf(response)).message).toMatch(/\w+ .*\./)
    expect(await marksOf(school)).toEqual([])
  })

  test('answers 413 to more than a register can hold', async () => {
    expect((await send({ ...good(), reason: 'x'.repeat(1_000_001) })).status).toBe(413)
  })

  test('keeps words as they are typed, quotes, backslashes and all, and drops what no database can hold', async () => {
    const comment = `O'Neil said "C:\\temp"; drop table session_mark; -- 😀`
    const marks = [{ pupilId: school.pupils[0]!, code: '/', seen: 0, comment: `${comment}\u0000\uD800` }]
    expect((await send({ ...good(), marks })).status).toBe(200)
    const { owner } = await testDb()
    const { rows } = await owner.query('select comment from mark_detail where school_id = $1', [school.id])
    expect(rows).toEqual([{ comment: `${comment}\uFFFD` }])
  })
})

describe('GET', () => {
  const get = async (query: string, as: Staff = teacher) =>
    GET(
      new NextRequest(`${ADDRESS}?${query}`, {
        headers: { ...OWN, cookie: `${sessionCookieName()}=${await seal(as.token)}` },
      }),
    )

  test('gives the register as it stands now', async () => {
    await send(good())
    const response = await get(`urn=${school.urn}&group=${school.group}&date=${DAY}&session=AM`)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toMatchObject({
      groupId: school.group,
      closedBecause: '',
      taken: { at: expect.any(String) },
      rows: [{ mark: { code: '/', revision: 1, locked: false } }, {}, {}],
    })
  })

  test('answers 404 for a group of somebody else, and for an address that names none', async () => {
    const other = await makeRegisterSchool(1)
    const queries = [
      `urn=${other.urn}&group=${other.group}&date=${DAY}&session=AM`,
      `urn=${school.urn}&group=${other.group}&date=${DAY}&session=AM`,
      `urn=${school.urn}&group=${school.group}&date=2026-02-30&session=AM`,
      `urn=${school.urn}&group=${school.group}&date=${DAY}&session=EVE`,
      '',
    ]
    for (const query of queries) expect((await get(query)).status).toBe(404)
  })
})
