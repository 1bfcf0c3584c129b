import {
  openingLength,
  SESSIONS,
  sessionTimesProblems,
  type Problem,
  type Session,
  type SessionTimes,
} from '#domain/index.ts'

/** What is wrong with a day's session times, each with the field of its form; empty when nothing is. */
export function timesProblems(times: Record<Session, SessionTimes>): Problem[] {
  const own = SESSIONS.flatMap((session) =>
    sessionTimesProblems(times[session]).map(({ field, message }) => ({
      field: `${session.toLowerCase()}-${field}`,
      message,
    })),
  )
  if (own.length > 0 || times.AM.ends <= times.PM.starts) return own
  return [{ field: 'pm-starts', message: 'The afternoon must start when the morning has ended, or later.' }]
}

/** Whether the registers of all sessions are open for the same length, as the guidance asks. */
export function opensEquallyLong(times: Record<Session, SessionTimes | null>): boolean {
  return !times.AM || !times.PM || openingLength(times.AM) === openingLength(times.PM)
}
