import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'

import { authOptions } from '#server/auth/options.ts'

type Context = { params: Promise<{ nextauth: string[] }> }

// The options are read at each request: a build has no secret to read.
const handle = (request: NextRequest, context: Context) =>
  NextAuth(request, context, authOptions()) as Promise<Response>

// The largest honest body is an e-mail address and a password.
const LIMIT = 4096

/** Signing in and out. Refuses a body that is larger than any of ours, or does not say how large it is, unread. */
const post = async (request: NextRequest, context: Context): Promise<Response> => {
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (Number.isNaN(length)) return new Response('Say how long it is.', { status: 411 })
  if (length > LIMIT) return new Response('Too large.', { status: 413 })
  try {
    return await handle(request, context)
  } catch (thrown) {
    // next-auth reads the body as its content type says, and lets through what that reading threw.
    if (thrown instanceof SyntaxError || thrown instanceof TypeError)
      return new Response('This cannot be read.', { status: 400 })
    throw thrown
  }
}

export { handle as GET, post as POST }
