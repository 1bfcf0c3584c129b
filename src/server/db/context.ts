import { demoNow } from '../clock.ts'
import type { SessionToken } from './session-token.ts'

/**
 * The statements that tell the database who is asking, for one transaction. A validated SET LOCAL, never
 * set_config() (which does not reach the workers of a distributed database) and never session-level (which leaks
 * through a connection pooler). In a demonstration database the clock is told too.
 */
export function contextStatements(token: SessionToken): string[] {
  const now = demoNow()
  return [
    `set local app.session = '${token}'`,
    ...(now ? [`set local app.now = '${now.toISOString()}'`] : []),
  ]
}
