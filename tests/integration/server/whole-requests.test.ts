import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { causeOf, columnIn } from '#server/db/sql-states.ts'

// A server that fails as Next does; at /read it has told of a form before, as src/server/form-read.ts does.
const SERVER = `
  import { createServer } from 'node:http'
  const server = createServer((request, reply) => {
    if (request.url === '/read') globalThis[Symbol.for('rollbook.requests')].getStore().formRead = true
    reply.statusCode = request.url.startsWith('/good') ? 200 : 500
    reply.setHeader('content-type', 'text/html')
    reply.write('<p>at work')
    reply.end('</p>')
  })
  server.listen(0, '127.0.0.1', () => console.log(server.address().port))`

let server: ReturnType<typeof spawn>
let base = ''

beforeAll(async () => {
  const ours = resolve('scripts/whole-requests.mjs')
  server = spawn(process.execPath, ['--import', ours, '--input-type=module', '-e', SERVER])
  const [port] = (await once(createInterface(server.stdout!), 'line')) as [string]
  base = `http://127.0.0.1:${port}`
})

afterAll(() => server.kill())

async function answer(path: string, init?: RequestInit) {
  const reply = await fetch(base + path, init)
  return [reply.status, await reply.text()]
}

const form = () => {
  const body = new FormData()
  body.set('name', 'Ada')
  return { method: 'POST', body }
}

test.each(['/%', '/%E0%A4%A/day', '/a/%ff', '/%ED%A0%80?q=1'])(
  'an address that decodes to nothing, %s, is no page',
  async (path) => {
    expect(await answer(path)).toEqual([400, 'There is no such page.'])
  },
)

test('what stands after the question mark is for the page to judge', async () => {
  expect(await answer('/good?q=%ff')).toEqual([200, '<p>at work</p>'])
})

test('a form that no action was given is the mistake of who sent it', async () => {
  const damaged = [400, expect.stringContaining('damaged on its way')]
  expect(await answer('/', form())).toEqual(damaged)
  expect(await answer('/', { method: 'POST', body: '[', headers: { 'next-action': 'a' } })).toEqual(damaged)
})

test('every other fault stays ours', async () => {
  const ours = [500, '<p>at work</p>']
  expect(await answer('/')).toEqual(ours)
  expect(await answer('/read', form())).toEqual(ours)
  expect(await answer('/', { method: 'POST', body: 'x' })).toEqual(ours)
  expect(await answer('/good', form())).toEqual([200, '<p>at work</p>'])
})

test('what does not fit the tables is told from our own arithmetic', () => {
  expect(['22003', '22P02', '23514', '23505'].map(causeOf)).toEqual(Array(4).fill('unfit'))
  expect(['57014', '55P03', '40P01'].map(causeOf)).toEqual(['slow', 'busy', 'busy'])
  expect(['22012', '42P01', 'XX000', 'undefined'].map(causeOf)).toEqual(Array(4).fill(undefined))
  expect(
    columnIn('new row for relation "pupil_contact" violates check constraint "pupil_contact_priority_check"'),
  ).toBe('priority')
  expect(columnIn('null value in column "made_on" of relation "a" violates not-null constraint')).toBe(
    'made_on',
  )
  expect(columnIn('something else')).toBeUndefined()
})
