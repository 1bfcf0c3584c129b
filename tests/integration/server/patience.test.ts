import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { seal, sessionCookieName } from '#server/auth/cookie.ts'
import { startSession } from '#server/auth/sessions.ts'
import { appPool } from '#server/db/client.ts'
import { sql } from '#server/db/rows.ts'
import type { SessionToken } from '#server/db/session-token.ts'
import { withActor } from '#server/db/with-actor.ts'
import { jsonRoute } from '#server/json-route.ts'
import { longFile } from '#server/long-file.ts'
import { Busy, refusalOf, TooSlow } from '#server/refusal.ts'
import { signedInFile } from '#server/route.ts'
import { makeMembership, makePerson, makeSchool } from '../../support/people.ts'

let token: SessionToken
let request: NextRequest

beforeAll(async () => {
  const person = await makePerson({ password: false })
  token = await startSession(person.id, await makeMembership(person.id, (await makeSchool()).id, 'office'))
  request = new NextRequest('http://localhost:3000/schools/1/csv', {
    headers: { cookie: `${sessionCookieName()}=${await seal(token)}`, 'sec-fetch-site': 'same-origin' },
  })
})

const limit = sql`select current_setting('statement_timeout') as is`

describe('a file that counts much', () => {
  test('may take longer than a page, in its own transaction alone', async () => {
    const asked: unknown[] = []
    const ask = async () =>
      signedInFile(
        request,
        async (db) => {
          asked.push(await db.$queryRaw(limit))
          return new Response('made')
        },
        longFile,
      )
    expect((await ask()).status).toBe(200)
    expect(asked).toEqual([[{ is: '1min' }]])
    expect(await withActor(token, (db) => db.$queryRaw(limit))).not.toEqual([{ is: '1min' }])
  })

  test('says so when it takes longer than that, and when to come back', async () => {
    const answer = await signedInFile(
      request,
      async (db) => {
        await db.$executeRaw`do $$ begin raise exception using errcode = 'query_canceled'; end $$`
        return new Response('made')
      },
      longFile,
    )
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60'])
    expect(await answer.text()).toMatch(/^This file takes longer than a minute to make, so we stopped\./)
  })
})

test('a saving that waited too long is told to be tried again, not refused for good', async () => {
  const answer = await jsonRoute(request, () => Promise.reject(new Busy()))
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60'])
  expect(await answer.json()).toMatchObject({ problem: 'busy' })
})

test('who waits for a connection does not wait for ever, and is told that Rollbook is busy', async () => {
  const taken = await Promise.all(Array.from({ length: appPool().options.max }, () => appPool().connect()))
  try {
    const thrown: unknown = await appPool()
      .query('select')
      .catch((error: unknown) => error)
    expect(refusalOf(thrown)).toBeInstanceOf(Busy)
    expect(refusalOf(thrown)).not.toBeInstanceOf(TooSlow)
  } finally {
    for (const connection of taken) connection.release()
  }
})
