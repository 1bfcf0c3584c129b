import { expect, test } from 'vitest'
import { GET as alive } from '../../../src/app/healthz/route.ts'
import { GET as ready } from '../../../src/app/readyz/route.ts'
import { isReady, probeAnswer } from '#server/health.ts'
import { scratchDatabase } from '../../support/database.ts'
import { refuseUnsafeDatabase } from '#server/start-up.ts'

test('a server that answers is alive; with the database of this version it is ready', async () => {
  expect(alive().status).toBe(200)
  const answer = await ready()
  expect([answer.status, await answer.text()]).toEqual([200, 'ready\n'])
})

test('it is not ready while its database is away or another, and tells nobody why', async () => {
  let second = 10 ** 10
  const soon = () => (second += 60)
  expect(await isReady(() => Promise.reject(new Error('password of rollbook_app')), soon)).toBe(false)
  const scratch = await scratchDatabase('health')
  try {
    const check = () => refuseUnsafeDatabase(scratch.app)
    expect(await isReady(check, soon)).toBe(true)
    await scratch.owner.query('drop policy read_school on school')
    expect(await isReady(check, soon)).toBe(false)
  } finally {
    await scratch.drop()
  }
  const answer = probeAnswer(false, 'not ready')
  expect([answer.status, await answer.text()]).toEqual([503, 'not ready\n'])
})

test('however often anybody asks, the database is asked once in five seconds', async () => {
  let asked = 0
  const check = async () => {
    asked++
    return Promise.resolve()
  }
  const from = 2 * 10 ** 10
  for (const seconds of [0, 1, 4.9, 5, 6, 9.9, 10]) await isReady(check, () => from + seconds)
  expect(asked).toBe(3)
})
