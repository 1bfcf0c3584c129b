import { machineSeconds } from './clock.ts'
import { appPool } from './db/client.ts'
import { log } from './log.ts'
import { refuseUnsafeDatabase } from './start-up.ts'

const PLAIN = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }

/** A short answer to a probe. It tells nothing but yes or no, since anybody may ask. */
export const probeAnswer = (yes: boolean, words: string): Response =>
  new Response(`${words}\n`, { status: yes ? 200 : 503, headers: PLAIN })

// Anybody may ask, as often as they like: the database is asked once in five seconds.
const KEPT_SECONDS = 5
let last: { at: number; ready: Promise<boolean> } | null = null

/**
 * Whether this server may be sent people: its database answers, holds its role back and has the schema and policies of
 * this version, as at the start. Why not is in the log. `check` and `seconds` are for tests.
 */
export function isReady(
  check: () => Promise<void> = () => refuseUnsafeDatabase(appPool()),
  seconds: () => number = machineSeconds,
): Promise<boolean> {
  if (!last || Math.abs(seconds() - last.at) >= KEPT_SECONDS) last = { at: seconds(), ready: passes(check) }
  return last.ready
}

async function passes(check: () => Promise<void>): Promise<boolean> {
  try {
    await check()
    return true
  } catch (error) {
    log().warn({ error }, 'not ready')
    return false
  }
}
