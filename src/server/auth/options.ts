import type { NextAuthOptions } from 'next-auth'
import { env } from '../env.ts'
import { sessionToken } from '../db/session-token.ts'
import { sessionCookieName, sessionCookieOptions } from './cookie.ts'
import { revokeSession } from './sessions.ts'
import { SESSION_SECONDS } from './session-length.ts'

/**
 * How this product uses next-auth: it seals the cookie, which holds the id of a session and nothing else, and ends the
 * session at sign-out. People sign in through the product's own form, which works without scripts; a school's identity
 * provider can be added to `providers`.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    providers: [],
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    callbacks: {
      jwt: ({ token }) => ({ sid: token['sid'] }),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        const held = sessionToken(token['sid'])
        if (held) await revokeSession(held)
      },
    },
  }
}
