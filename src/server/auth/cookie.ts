import { decode, encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import { env } from '../env.ts'
import { sessionToken, type SessionToken } from '../db/session-token.ts'
import { rememberOpened, tokenOpenedBefore } from './opened-seals.ts'
import { SESSION_SECONDS } from './session-length.ts'

/** Whether cookies go over https alone. */
export const secureCookies = () => env().NEXTAUTH_URL.startsWith('https://')

/** The name next-auth gives its cookie, so that its handlers and ours read the same one. */
export const sessionCookieName = () => `${secureCookies() ? '__Secure-' : ''}next-auth.session-token`

/** The sealed cookie's value for a token: the cookie holds the session's id and nothing else. */
export async function seal(token: SessionToken): Promise<string> {
  return encode({ token: { sid: token }, secret: env().NEXTAUTH_SECRET, maxAge: SESSION_SECONDS })
}

/** The token inside a sealed cookie value, or null when it is missing, forged or past its time. */
export async function unseal(value: string | undefined): Promise<SessionToken | null> {
  if (!value) return null
  const known = tokenOpenedBefore(value)
  if (known) return known
  try {
    const decoded = await decode({ token: value, secret: env().NEXTAUTH_SECRET })
    const token = sessionToken(decoded?.['sid'])
    if (token && typeof decoded?.['exp'] === 'number') rememberOpened(value, token, decoded['exp'])
    return token
  } catch {
    return null
  }
}

/** The session token this request carries, or null. */
export async function requestToken(): Promise<SessionToken | null> {
  return unseal((await cookies()).get(sessionCookieName())?.value)
}

/** How browsers keep the cookie: scripts cannot read it, and forms of other sites do not send it. */
export function sessionCookieOptions() {
  return { httpOnly: true, sameSite: 'lax', secure: secureCookies(), path: '/' } as const
}

/** Gives the browser a session. */
export async function giveCookie(token: SessionToken): Promise<void> {
  const jar = await cookies()
  jar.set(sessionCookieName(), await seal(token), { ...sessionCookieOptions(), maxAge: SESSION_SECONDS })
}

/** Removes the session from the browser. Browsers only do so when the attributes are those the cookie was set with. */
export async function clearCookie(): Promise<void> {
  const jar = await cookies()
  jar.set(sessionCookieName(), '', { ...sessionCookieOptions(), maxAge: 0 })
}
