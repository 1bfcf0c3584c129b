import { createHash } from 'node:crypto'
import { machineSeconds } from '../clock.ts'
import type { SessionToken } from '../db/session-token.ts'

/** More than a large authority has signed in at one server on one morning. */
const MOST = 10_000

type Opened = { token: SessionToken; expires: number }

const opened = new Map<string, Opened>()

/**
 * The token of a cookie that was decrypted here before and has not expired since, or null. It says whose cookie it is,
 * not that they are still signed in: the database looks at the session's row at every request, so an ended or revoked
 * session is refused at once.
 */
export function tokenOpenedBefore(cookie: string): SessionToken | null {
  const key = keyOf(cookie)
  const found = opened.get(key)
  if (!found) return null
  if (found.expires > machineSeconds()) return found.token
  opened.delete(key)
  return null
}

/**
 * Remembers the token of a decrypted cookie until the cookie expires (seconds since 1970). When full, the oldest is
 * forgotten.
 */
export function rememberOpened(cookie: string, token: SessionToken, expires: number): void {
  if (opened.size >= MOST) {
    const [oldest] = opened.keys()
    if (oldest !== undefined) opened.delete(oldest)
  }
  opened.set(keyOf(cookie), { token, expires })
}

const keyOf = (cookie: string) => createHash('sha256').update(cookie).digest('base64')
