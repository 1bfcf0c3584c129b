import { newSessionToken, type SessionToken } from '../db/session-token.ts'

/** How a job reaches the database as the worker's own role. */
export type WorkerQuery = (text: string, values: unknown[]) => Promise<unknown>

/**
 * Starts a session of a school's own service, for a job: for `withActor`, so that a job works in one school behind the
 * same row policies as a person. It ends by itself after ten minutes. Refuses (not_found) a school that is not there.
 */
export async function startServiceSession(query: WorkerQuery, schoolId: number): Promise<SessionToken> {
  const token = newSessionToken()
  await query(`select app.start_service_session($1, sha256(convert_to($2, 'UTF8')))`, [schoolId, token])
  return token
}
