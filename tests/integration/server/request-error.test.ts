import { Writable } from 'node:stream'
import pino from 'pino'
import { expect, test } from 'vitest'
import { loggedError } from '#server/logged-error.ts'
import { logRequestError, redactConsole } from '#server/request-error.ts'

/** The lines that are logged when a page fails so. */
function logged(error: unknown) {
  const lines: string[] = []
  const out = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString())
      done()
    },
  })
  const logger = pino({ base: null, serializers: { error: loggedError } }, out)
  const request = {
    path: '/schools/900001/pupils?q=Okonkwo',
    method: 'GET',
    headers: { 'x-request-id': 'r-1' },
  }
  logRequestError(error, request, { routePath: '/schools/[urn]/pupils', routeType: 'render' }, logger)
  return lines.join('')
}

test('a page that fails is logged under the id its person is shown, with its pattern and nobody’s name', () => {
  const line = logged(Object.assign(new Error('invalid date: "Amara Okonkwo"'), { digest: '2751930' }))
  expect(JSON.parse(line)).toMatchObject({
    level: 50,
    id: '2751930',
    request: 'r-1',
    page: '/schools/[urn]/pupils',
    while: 'render',
    error: { type: 'Error', message: 'invalid date: —' },
  })
  expect(line).not.toMatch(/Okonkwo/)
})

test('what has no such id is logged under the request’s; a page that was too busy is a warning', () => {
  expect(JSON.parse(logged(new Error('no')))).toMatchObject({ id: 'r-1', level: 50 })
  expect(JSON.parse(logged('no'))).toMatchObject({ id: 'r-1', error: { type: 'string', message: 'no' } })
  expect(JSON.parse(logged(Object.assign(new Error('busy'), { digest: 'busy' })))).toMatchObject({
    level: 40,
  })
})

test('what Next writes to the console names nobody either', () => {
  const written: unknown[][] = []
  const target = { error: (...said: unknown[]) => void written.push(said) }
  redactConsole(target)
  target.error(' ⨯', new Error('Key (name)=(Amara Okonkwo) already exists'))
  expect(written).toHaveLength(1)
  expect(written[0]?.[0]).toBe(' ⨯')
  expect(String(written[0]?.[1])).toMatch(/already exists/)
  expect(JSON.stringify(written)).not.toMatch(/Okonkwo/)
})
