import { newSessionToken, type SessionToken } from '../db/session-token.ts'

/** How a job reaches the database as the worker's own role. */
export type WorkerQuery = (text: string, values: unknown[]) => Promise<unknown>

/**
 * Starts a session of a school's service account for a job, to pass to `withActor`: the job then works in one school
 * behind the same row policies as a person. The session ends by itself after ten minutes. Refuses (not_found) an
 * unknown school.
 */
export async function startServiceSession(query: WorkerQuery, schoolId: number): Promise<SessionToken> {
  const token = newSessionToken()
  await query(`select app.start_service_session($1, sha256(convert_to($2, 'UTF8')))`, [schoolId, token])
  return token
}
