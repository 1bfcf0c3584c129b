import type { Problem } from '../problem.ts'

/**
 * London times of day, `HH:MM`, of one session: when it starts and ends, when its register opens and closes.
 */
export type SessionTimes = { starts: string; opens: string; closes: string; ends: string }

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/
const LABELS: Record<keyof SessionTimes, string> = {
  starts: 'The start of the session',
  opens: 'The opening of the register',
  closes: 'The closing of the register',
  ends: 'The end of the session',
}

// Statutory guidance: open for a stated length, the same for every session, not more than half an hour.
const LONGEST_OPENING = 30

/** What is wrong with a session's times; empty when good. */
export function sessionTimesProblems(times: SessionTimes): Problem[] {
  const unreadable = (Object.keys(LABELS) as (keyof SessionTimes)[]).filter(
    (field) => !TIME.test(times[field]),
  )
  if (unreadable.length)
    return unreadable.map((field) => ({ field, message: `${LABELS[field]} must be a time like 08:45.` }))
  const problems: Problem[] = []
  if (times.starts >= times.ends)
    problems.push({ field: 'ends', message: 'The session must end after it starts.' })
  if (times.opens >= times.closes)
    problems.push({ field: 'closes', message: 'The register must close after it opens.' })
  if (times.closes > times.ends)
    problems.push({ field: 'closes', message: 'The register must close by the end of the session.' })
  if (openingLength(times) > LONGEST_OPENING)
    problems.push({ field: 'closes', message: 'A register may be open for at most 30 minutes.' })
  return problems
}

/** Minutes for which the register is open. */
export function openingLength(times: Pick<SessionTimes, 'opens' | 'closes'>): number {
  return minutesOf(times.closes) - minutesOf(times.opens)
}

/** Minutes since midnight. Refuses (RangeError) what is not a time; 24:00 is the end of the day. */
export function minutesOf(time: string): number {
  if (!TIME.test(time) && time !== '24:00') throw new RangeError(`“${time}” is not a time written HH:MM.`)
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}
