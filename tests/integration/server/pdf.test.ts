import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pageAsPdf } from '#server/files/pdf.ts'
import { Busy } from '#server/refusal.ts'
import { isTagged, pdfText } from '../../../e2e/support/pdf-text.ts'

// Says who it was asked by, and what a script left in this browser the last time.
const server = createServer((request, response) => {
  response.setHeader('content-type', 'text/html')
  response.end(`<html lang="en"><title>Asked</title><h1>Asked by ${request.headers.cookie ?? 'nobody'}</h1>
    <p id="left"></p><script>
      document.getElementById('left').textContent = 'found ' + (localStorage.getItem('left') ?? 'nothing')
      localStorage.setItem('left', document.cookie || 'something')
    </script></html>`)
})

let address = ''

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/page`
})
afterAll(() => void server.close())

// Where tests run under another day, the browser keeps the machine's own: it does not start under a shifted clock.
const shifted = process.env['LD_PRELOAD']
beforeAll(() => {
  delete process.env['LD_PRELOAD']
})
afterAll(() => {
  if (shifted !== undefined) process.env['LD_PRELOAD'] = shifted
})

test('a PDF is tagged, and is of its own reader: nothing of the one before is left in the browser', async () => {
  const readers = ['ann', 'bo'].map((value) => ({ name: 'reader', value }))
  const [ann, bo] = await Promise.all(readers.map((reader) => pageAsPdf(address, reader)))
  expect(isTagged(Buffer.from(ann!))).toBe(true)
  expect(pdfText(Buffer.from(ann!))).toContain('Askedbyreader=ann')
  expect(pdfText(Buffer.from(bo!))).toContain('Askedbyreader=bo')
  expect(pdfText(Buffer.from(bo!))).toContain('foundnothing')
})

test('the queue of reports has an end: who comes after it is told at once to try again', async () => {
  const reader = { name: 'reader', value: 'cy' }
  const asked = await Promise.allSettled(Array.from({ length: 9 }, () => pageAsPdf(address, reader)))
  expect(asked.map(({ status }) => status)).toEqual([
    ...Array<string>(7).fill('fulfilled'),
    ...Array<string>(2).fill('rejected'),
  ])
  const [late] = asked.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
  expect(late).toBeInstanceOf(Busy)
  expect(late).toMatchObject({ message: 'Too many reports are being made. Try again in a minute.' })
})
