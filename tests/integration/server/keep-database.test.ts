import { expect, test } from 'vitest'
import { keepDatabase } from '../../../scripts/keep-database.ts'

/** Keeps a database that does this each time it is looked at: it is there, it had ended, or it does not start. */
async function kept(
  looks: ('there' | 'ended' | 'broken')[],
): Promise<{ said: string[]; end: string; looked: number }> {
  const said: string[] = []
  const over = new AbortController()
  let looked = 0
  const revive = async () => {
    const look = looks[looked++]
    if (look === 'broken') throw new Error('no space left')
    return Promise.resolve(look === 'ended')
  }
  const pause = async () => {
    if (looked === looks.length) over.abort()
    return Promise.resolve()
  }
  const end = await keepDatabase(
    { revive },
    { say: (line) => said.push(line), ended: over.signal, pause },
  ).then(() => 'told to end', String)
  return { said, end, looked }
}

test('a database that ended is started again, and it is said', async () => {
  expect(await kept(['there', 'ended', 'there', 'ended', 'there'])).toEqual({
    said: ['PostgreSQL had ended. It was started again.', 'PostgreSQL had ended. It was started again.'],
    end: 'told to end',
    looked: 5,
  })
})

test('what the dead one left running may hold it up twice', async () => {
  expect(await kept(['broken', 'broken', 'ended', 'broken', 'broken', 'there'])).toMatchObject({
    end: 'told to end',
  })
})

test('one that does not start, or ends again and again, ends us with one line that says why', async () => {
  expect((await kept(['there', 'broken', 'broken', 'broken', 'there'])).end).toBe(
    'Error: PostgreSQL ended and does not start again, so Rollbook ends too. no space left',
  )
  const often = await kept(Array<'ended'>(9).fill('ended'))
  expect(often.end).toMatch(/ends again and again, so Rollbook ends too/)
  expect(often.looked).toBe(6)
})

test('told to end while it rests, it ends at once, so that the database is stopped after it', async () => {
  const over = new AbortController()
  const looked = { times: 0 }
  const revive = async () => {
    looked.times++
    setImmediate(() => over.abort())
    return Promise.resolve(false)
  }
  await keepDatabase({ revive }, { say: () => undefined, ended: over.signal })
  expect(looked.times).toBe(1)
})
