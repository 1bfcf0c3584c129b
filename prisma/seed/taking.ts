import { SESSIONS, type LocalDate, type Session } from '#domain/index.ts'
import type { SchoolPlan } from './schools.ts'

/** A session's times, in minutes after midnight. */
type Times = { starts: number; opens: number; closes: number; ends: number }
export type Clock = Record<Session, Times>

const time = (hours: number, minutes: number) => hours * 60 + minutes

/** When a school's sessions begin and its registers open and close: each school a little differently. */
export function clockOf({ urn, phase }: SchoolPlan): Clock {
  const shift = (urn % 3) * 5 + (phase === 'special' ? 15 : 0)
  const open = urn % 4 === 0 ? 20 : 30
  const session = (opens: number, ends: number): Times => ({
    starts: opens,
    opens,
    closes: opens + open,
    ends,
  })
  return phase === 'primary'
    ? { AM: session(time(8, 40) + shift, time(12, 0)), PM: session(time(13, 0) + shift, time(15, 5) + shift) }
    : {
        AM: session(time(8, 35) + shift, time(12, 45)),
        PM: session(time(13, 30) + shift, time(15, 0) + shift),
      }
}

/** A time of day as the database reads one: 08:45. */
export const clockTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** A moment, London time, as PostgreSQL reads one. */
export const at = (date: string, minutes: number): string => `${date} ${clockTime(minutes)}:00 Europe/London`

/** The minute at which a group's register was taken: a few after it opened, another each day. */
export function takenMinute(clock: Clock, group: number, date: LocalDate, session: Session): number {
  const day = Number(date.slice(8)) + 31 * Number(date.slice(5, 7))
  return clock[session].opens + 3 + ((group * 7 + day * 13 + SESSIONS.indexOf(session) * 5) % 9)
}
