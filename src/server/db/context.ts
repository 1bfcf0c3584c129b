import { demoNow } from '../clock.ts'
import type { SessionToken } from './session-token.ts'

/**
 * The statements that tell the database who is asking, for one transaction. They use SET LOCAL with a checked value:
 * set_config() does not reach the workers of a distributed database, and a setting of the whole session leaks through
 * a connection pooler. In a demonstration's database they also set the clock.
 */
export function contextStatements(token: SessionToken): string[] {
  const now = demoNow()
  return [
    `set local app.session = '${token}'`,
    ...(now ? [`set local app.now = '${now.toISOString()}'`] : []),
  ]
}
