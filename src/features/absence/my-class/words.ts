import { describeCode, findCode, STAT_CLASSES, type StatClass, type TalkReason } from '#domain/index.ts'
import type { MarkTone } from '#ui/tones.ts'
import type { ClassMark } from './queries.ts'

/** Why a pupil may be glad of a word, said kindly. */
export const TALK_WORDS: Record<TalkReason, string> = {
  newlyAtRisk: 'Has begun to miss more school this year. Ask how things are going.',
  falling: 'Came less often in the last four weeks than before. Something may have changed.',
  oftenLate: 'Late three times or more in six weeks. Ask whether mornings are difficult.',
  mondays: 'Away on several Mondays. Ask what Mondays are like.',
  fridays: 'Away on several Fridays. Ask what Fridays are like.',
}

export const WEEKDAYS = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const TONES: Record<StatClass, MarkTone> = {
  attending: 'attending',
  authorised: 'authorised',
  unauthorised: 'unauthorised',
  notPossible: 'not-possible',
}

/** How a mark of a class looks and is read out; a code that is not a teacher's to know is named by how it counts. */
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
export function daysLeftWords(days: number | null): string {
  if (days === null) return 'No later day in the calendar'
  if (days < 0) return 'More than five school days: the office decides the code'
  if (days === 0) return 'Last day is today'
  return `${days} school ${days === 1 ? 'day' : 'days'} left`
}
