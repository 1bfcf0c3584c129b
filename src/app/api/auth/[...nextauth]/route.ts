import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'

import { authOptions } from '#server/auth/options.ts'

type Context = { params: Promise<{ nextauth: string[] }> }

// The options are read at each request: a build has no secret to read.
const handle = (request: NextRequest, context: Context) =>
  NextAuth(request, context, authOptions()) as Promise<Response>

export { handle as GET, handle as POST }
