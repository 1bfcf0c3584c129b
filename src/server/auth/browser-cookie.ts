import { decode, encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { env } from '../env.ts'
import type { SessionToken } from '../db/session-token.ts'
import { authRows } from './auth-rows.ts'
import { secureCookies, sessionCookieOptions } from './cookie.ts'
import { knownBrowser, withPerson, type KnownBrowser } from './known-browser.ts'

const YEAR_SECONDS = 365 * 24 * 60 * 60
// The seal of this cookie opens no session, nor a session's seal this one.
const SALT = 'known-browser'

export const knownBrowserCookieName = () => `${secureCookies() ? '__Secure-' : ''}rollbook.known-browser`

/** The sealed cookie's value. */
export const sealBrowser = async (known: KnownBrowser): Promise<string> =>
  encode({ token: known, secret: env().NEXTAUTH_SECRET, maxAge: YEAR_SECONDS, salt: SALT })

/** The browser of a sealed cookie's value, or null when it is missing, forged or more than a year old. */
export async function unsealBrowser(value: string | undefined): Promise<KnownBrowser | null> {
  if (!value) return null
  try {
    const opened = await decode({ token: value, secret: env().NEXTAUTH_SECRET, salt: SALT })
    return knownBrowser.safeParse(opened).data ?? null
  } catch {
    return null
  }
}

/** The browser this request comes from, if somebody has signed in on it before. */
export async function requestBrowser(): Promise<KnownBrowser | null> {
  return unsealBrowser((await cookies()).get(knownBrowserCookieName())?.value)
}

/** Lets the browser know that the person of this new session has signed in on it. */
export async function rememberBrowser(token: SessionToken): Promise<void> {
  const [holder] = await authRows(
    z.object({ id: z.int() }),
    `select person_id as id from auth_session where token_hash = sha256(convert_to($1, 'UTF8'))`,
    [token],
  )
  if (!holder) return
  const sealed = await sealBrowser(withPerson(await requestBrowser(), holder.id))
  const options = { ...sessionCookieOptions(), maxAge: YEAR_SECONDS }
  ;(await cookies()).set(knownBrowserCookieName(), sealed, options)
}
