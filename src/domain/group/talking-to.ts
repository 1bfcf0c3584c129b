import { weekdayOf } from '../dates/arithmetic.ts'
import type { LocalDate } from '../dates/local-date.ts'
import type { StatClass } from '../codes/attendance-code.ts'
import { absencesOf, isPersistentlyAbsent } from '../marks/rates.ts'
import { addSums, isAtRisk, LOW_EVIDENCE_UNDER, type Sums } from '../marks/sums.ts'

/** Why a teacher may want a quiet word with a pupil. */
export type TalkReason = 'newlyAtRisk' | 'falling' | 'oftenLate' | 'mondays' | 'fridays'

/** A session as a teacher sees it: whether it was attended and whether late, whatever the code. */
export type SeenSession = { date: LocalDate; statClass: StatClass; late: boolean }

/** What is known of a pupil: the year to four weeks ago, the four weeks since, and the sessions of the last six weeks. */
export type RecentAttendance = { before: Sums; recent: Sums; sessions: readonly SeenSession[] }

/** From how often, or from how large a change, a talk is suggested. No law sets these. */
export const TALK_SETTINGS = { lateTimes: 3, sameWeekday: 3, points: 5 }

/**
 * Why to talk to a pupil, the most telling first; empty where there is nothing to say. Newly at risk: missed 5% of the
 * year or more and had not four weeks ago. Falling: the last four weeks lower than the year before them by five points.
 * Often late: three times in six weeks. Mondays or Fridays: away on three of them, and those are at least half of the days
 * away. A change is reported only where both sides have at least twenty sessions.
 */
export function reasonsToTalk({ before, recent, sessions }: RecentAttendance): TalkReason[] {
  const year = addSums([before, recent])
  const enough = before.possible >= LOW_EVIDENCE_UNDER && recent.possible >= LOW_EVIDENCE_UNDER
  const reasons: TalkReason[] = []
  if (before.possible > 0 && isOfConcern(year) && !isOfConcern(before)) reasons.push('newlyAtRisk')
  if (enough && pointsBetween(recent, before) >= TALK_SETTINGS.points) reasons.push('falling')
  if (sessions.filter(({ late }) => late).length >= TALK_SETTINGS.lateTimes) reasons.push('oftenLate')
  const away = new Set(
    sessions
      .filter(({ statClass }) => statClass === 'authorised' || statClass === 'unauthorised')
      .map(({ date }) => date),
  )
  for (const [weekday, reason] of [
    [1, 'mondays'],
    [5, 'fridays'],
  ] as const) {
    const days = [...away].filter((date) => weekdayOf(date) === weekday).length
    if (days >= TALK_SETTINGS.sameWeekday && days * 2 >= away.size) reasons.push(reason)
  }
  return reasons
}

/** Whether a pupil's attendance in the last four weeks is five points above that before them, each over at least twenty sessions. */
export function isImproving({ before, recent }: Pick<RecentAttendance, 'before' | 'recent'>): boolean {
  const enough = before.possible >= LOW_EVIDENCE_UNDER && recent.possible >= LOW_EVIDENCE_UNDER
  return enough && pointsBetween(before, recent) >= TALK_SETTINGS.points
}

/** Whether a pupil was there, and on time, at every session that was possible, and at least one was. */
export const isPunctual = (sums: Sums): boolean =>
  sums.possible > 0 && sums.attended === sums.possible && sums.lateBeforeClose + sums.lateAfterClose === 0

const isOfConcern = (sums: Sums): boolean => isAtRisk(sums) || isPersistentlyAbsent(sums)

/** By how many points the first absence rate is above the second; negative when it is below. */
const pointsBetween = (high: Sums, low: Sums): number =>
  (100 * (absencesOf(high) * low.possible - absencesOf(low) * high.possible)) / (high.possible * low.possible)
