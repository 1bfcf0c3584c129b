import {
  attendanceRate,
  describeCode,
  findCode,
  STAT_CLASSES,
  type GroupTotals,
  type StatClass,
  type TalkReason,
} from '#domain/index.ts'
import { counted, percent } from '#ui/format.ts'
import type { MarkTone } from '#ui/tones.ts'
import type { ClassMark } from './sql.ts'

/** Why a teacher may want to talk to a pupil, said kindly. */
export const TALK_SENTENCES: Record<TalkReason, string> = {
  newlyAtRisk: 'Has begun to miss more school this year. Ask how things are going.',
  falling: 'Came less often in the last four weeks than before. Something may have changed.',
  oftenLate: 'Late three times or more in six weeks. Ask whether mornings are difficult.',
  mondays: 'Away on several Mondays. Ask what Mondays are like.',
  fridays: 'Away on several Fridays. Ask what Fridays are like.',
}

const TONES: Record<StatClass, MarkTone> = {
  attending: 'attending',
  authorised: 'authorised',
  unauthorised: 'unauthorised',
  notPossible: 'not-possible',
}

/** How a mark of a class looks and is read out. A code that the teacher may not know is named by how it counts. */
export function markLook(mark: ClassMark | undefined): { tone: MarkTone; letter: string; name: string } {
  if (!mark) return { tone: 'not-taken', letter: '', name: 'Not marked' }
  const { code, date, statClass, minutesLate } = mark
  const known = code !== '' && findCode(code, date)
  const name = known ? describeCode(code, date).name : STAT_CLASSES[statClass]
  return {
    tone: TONES[statClass],
    letter: code,
    name: minutesLate > 0 ? `${name}, ${minutesLate} minutes` : name,
  }
}

/** The days left to find a reason. */
export function daysLeftSentence(days: number | null): string {
  if (days === null) return 'No later day in the calendar'
  if (days < 0) return 'More than five school days: the office decides the code'
  if (days === 0) return 'Last day is today'
  return `${days} school ${days === 1 ? 'day' : 'days'} left`
}

/** Attendance with the sessions behind it: "94.2% (471 of 500 sessions)". */
export const attendanceWithCounts = (totals: GroupTotals) =>
  `${percent(attendanceRate(totals))} (${totals.attended.toLocaleString('en-GB')} of ${counted(totals.possible, 'session')})`
