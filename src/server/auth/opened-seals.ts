import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { machineSeconds } from '../clock.ts'
import type { SessionToken } from '../db/session-token.ts'

/** As many as a large authority has signed in at one server on one morning. */
const MOST = 10_000

type Opened = { token: SessionToken; expires: number }

const opened = new LRUCache<string, Opened>({ max: MOST })

/**
 * The token of a cookie whose seal was opened here before and has not expired since, or null. It says who the cookie
 * belongs to and not that they are signed in: the database asks its session's row at every request, so one that was
 * ended or revoked is refused at once.
 */
export function tokenOpenedBefore(cookie: string): SessionToken | null {
  const key = keyOf(cookie)
  const found = opened.get(key)
  if (!found) return null
  if (found.expires > machineSeconds()) return found.token
  opened.delete(key)
  return null
}

/** Remembers what an opened seal held until the cookie expires (seconds since 1970). The one longest unused makes room. */
export function rememberOpened(cookie: string, token: SessionToken, expires: number): void {
  opened.set(keyOf(cookie), { token, expires })
}

const keyOf = (cookie: string) => createHash('sha256').update(cookie).digest('base64')
