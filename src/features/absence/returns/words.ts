import type { SicknessCount } from '#domain/index.ts'
import { fullDate } from '#ui/format.ts'
import type { NewPupilLine, SicknessLine } from './lines.ts'

/** Which count of days of illness prompts a return, as the setting and the page say it. */
export const COUNT_WORDS: Record<SicknessCount, string> = {
  earlier: 'whichever comes to 15 first',
  days: 'days that hold an I',
  sessions: 'sessions of I divided by two',
}

/** By which day a name entered is to be returned, or why it is not. */
export const newPupilWords = ({ by, bySchoolDays, exempt }: NewPupilLine): string =>
  by === null
    ? exempt
    : `${fullDate(by)}${bySchoolDays && bySchoolDays !== by ? ` (in school days ${fullDate(bySchoolDays)})` : ''}`

/** Whether the count that prompts has come to fifteen days, and when. */
export const sicknessWords = ({ on }: SicknessLine): string =>
  on === null ? 'Not yet' : `Due since ${fullDate(on)}`
