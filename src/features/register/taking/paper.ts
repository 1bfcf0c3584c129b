import { TZDate } from '@date-fns/tz'
import type { LocalDate } from '#domain/index.ts'
import { now } from '#server/clock.ts'

type Search = Record<string, string | string[] | undefined>

/** A register on paper that is being entered: the moment it was taken, ISO, or why that cannot be. */
type Paper = { asked: boolean; takenAt: string | null; problem: string }

const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/

/** Whether an address asks to enter a register taken on paper (`paper=1`), and when it was taken (`at=08:52`, London). */
export function paperAsked({ paper, at }: Search, date: LocalDate): Paper {
  if (paper !== '1') return { asked: false, takenAt: null, problem: '' }
  if (at === undefined) return { asked: true, takenAt: null, problem: '' }
  const time = typeof at === 'string' ? TIME.exec(at) : null
  if (!time) return { asked: true, takenAt: null, problem: 'Enter the time as on the paper, such as 08:52.' }
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const taken = new TZDate(year, month - 1, day, Number(time[1]), Number(time[2]), 0, 'Europe/London')
  if (taken.getTime() > now().getTime())
    return {
      asked: true,
      takenAt: null,
      problem: 'This time is still to come. Enter when the register was taken.',
    }
  return { asked: true, takenAt: new Date(taken.getTime()).toISOString(), problem: '' }
}
