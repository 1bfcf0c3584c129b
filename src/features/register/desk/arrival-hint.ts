import { lateMinutes, londonTime } from '#domain/index.ts'
import { counted, timeOfDay } from '#ui/format.ts'

import { arrivalMark, sessionAt } from './arrival.ts'
import type { Desk, DeskMark, DeskPupil } from './queries.ts'

/**
 * What an arrival at this moment (ISO) comes to, before it is recorded: L or U with the minutes, or why the mark stays.
 * The server decides again, by its own clock, when it is sent.
 */
export function arrivalHint(
  { codes, times }: Pick<Desk, 'codes' | 'times'>,
  [, , , yearGroup, am, pm]: DeskPupil,
  moment: string,
): string {
  const clock = londonTime(moment)
  const today = times[yearGroup]
  const session = sessionAt(clock, today?.AM ?? null)
  const current = today?.[session]
  if (!current) return 'No session times are set for today.'
  const stands = session === 'AM' ? am : pm
  const late = arrivalMark(
    clock,
    current,
    markOf(stands),
    codes.map(({ code }) => code),
  )
  if (!late)
    return lateMinutes(clock, current) === 0 ? 'Not late: no mark is changed.' : 'The mark stays what it is.'
  const closes = timeOfDay(current.closes)
  const register = late.code === 'L' ? `open until ${closes}` : `closed since ${closes}`
  return `${late.code}, ${counted(late.minutesLate, 'minute')} late: the register is ${register}.`
}

const markOf = (mark: DeskMark) => mark && { code: mark[0], statClass: mark[1] }
