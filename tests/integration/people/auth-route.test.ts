import { NextRequest } from 'next/server'
import { describe, expect, test } from 'vitest'
import { POST } from '../../../src/app/api/auth/[...nextauth]/route.ts'

const context = { params: Promise.resolve({ nextauth: ['signout'] }) }

/** A body that counts what is read of it. */
function body(size: number) {
  const read = { bytes: 0 }
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (read.bytes >= size) controller.close()
        else controller.enqueue(new Uint8Array(1024))
        read.bytes += 1024
      },
    },
    { highWaterMark: 0 },
  )
  return { read, stream }
}

async function send(size: number, headers: Record<string, string>) {
  const { read, stream } = body(size)
  const init = { method: 'POST', body: stream, headers, duplex: 'half' } as const
  const answer = await POST(new NextRequest('http://localhost:3000/api/auth/signout', init), context)
  return { status: answer.status, read: read.bytes }
}

describe('signing in and out by /api/auth', () => {
  test.each([4097, 1_000_000, 10 ** 12])('answers 413 to %s bytes, and reads none of them', async (size) => {
    expect(await send(8192, { 'content-length': String(size) })).toEqual({ status: 413, read: 0 })
  })

  test.each([{}, { 'content-length': 'many' }])(
    'answers 411 to who does not say how long it is',
    async (headers) => {
      expect(await send(8192, headers as Record<string, string>)).toEqual({ status: 411, read: 0 })
    },
  )
})
