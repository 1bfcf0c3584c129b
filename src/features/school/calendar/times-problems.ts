import {
  openingLength,
  SESSIONS,
  sessionTimesProblems,
  type Problem,
  type Session,
  type SessionTimes,
} from '#domain/index.ts'

/** What is wrong with a day's session times, each beside its field of the form; empty when good. */
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

/** Whether the registers are open equally long, as the guidance asks: a stated length, the same for every session. */
export function opensEquallyLong(times: Record<Session, SessionTimes | null>): boolean {
  return !times.AM || !times.PM || openingLength(times.AM) === openingLength(times.PM)
}
