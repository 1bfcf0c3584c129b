import { NextRequest } from 'next/server'
import { expect, test } from 'vitest'
import { proxy } from '../../../../src/proxy.ts'

const PAGE = 'http://localhost:3000/schools/900001/pupils/1/documents'
const sent = (bytes: number) =>
  proxy(new NextRequest(PAGE, { method: 'POST', headers: { 'content-length': String(bytes) } }))

test('what is too large to be taken in is turned away unread, back to its page, which is told so', () => {
  const { status, headers } = sent(11 * 1024 * 1024 + 1)
  expect(status).toBe(303)
  expect(headers.get('location')).toBe(`${PAGE}?refused=too-large`)
  expect(sent(11 * 1024 * 1024).status).toBe(200)
})

test('a file to download can act as no page: it runs nothing and asks for nothing', () => {
  const policyOf = (path: string) =>
    proxy(new NextRequest(`${PAGE}${path}`)).headers.get('content-security-policy')
  expect(policyOf('/7/file')).toBe("default-src 'none'; sandbox")
  expect(policyOf('')).toContain("script-src 'self' 'nonce-")
})
