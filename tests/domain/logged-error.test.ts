import { Writable } from 'node:stream'
import pino from 'pino'
import { expect, test } from 'vitest'
import { loggedError } from '#server/logged-error.ts'

const lineOf = (error: unknown): string => {
  let written = ''
  const out = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      written += chunk.toString()
      done()
    },
  })
  pino({ base: null, serializers: { error: loggedError } }, out).error(
    { id: 'request-1', error },
    'an action failed',
  )
  return written
}

test('a fault leads from the id a person quotes to its kind, its code, its cause and its place', () => {
  const cause = Object.assign(new Error('duplicate key value violates unique constraint'), { code: '23505' })
  const line = lineOf(new TypeError('no such thing', { cause }))
  expect(JSON.parse(line)).toMatchObject({
    id: 'request-1',
    error: {
      type: 'TypeError',
      message: 'no such thing',
      cause: { code: '23505', message: expect.stringContaining('duplicate key') },
    },
  })
  expect(line).toContain('logged-error.test.ts')
})

test.each([
  'invalid input syntax for type date: "Amara Okonkwo"',
  'Key (name, email)=(Amara Okonkwo, amara@example.org) already exists.',
  'Invalid `prisma.$queryRaw()` invocation:\n\nAmara Okonkwo\n\nRaw query failed. Message: `invalid "Amara Okonkwo"`',
  'cannot parse ‘x’: amara@example.org, 2015-03-04, 07700900123 of “Amara Okonkwo”',
])('the log holds nobody’s name, address, birth date or number: %s', (message) => {
  const line = lineOf(new Error(message))
  for (const told of ['Amara', 'Okonkwo', 'amara@', '2015-03-04', '07700900123'])
    expect(line).not.toContain(told)
})

test('what was thrown without being an error is told too', () => {
  expect(loggedError('stopped')).toEqual({ type: 'string', message: 'stopped' })
})
