import {
  londonDate,
  londonTime,
  registerState,
  type LocalDate,
  type RegisterState,
  type Session,
} from '#domain/index.ts'
import { schoolCalendarFor, timesInForce, timesVersions } from '#features/school/calendar/queries.ts'
import { now } from '#server/clock.ts'
import type { Db } from '#server/db/client.ts'
import { boardOf, type GroupSession } from './queries.ts'

export type BoardCell = GroupSession & { state: RegisterState }
export type BoardGroup = { groupId: number; groupName: string; AM: BoardCell; PM: BoardCell }
export type Totals = {
  expected: number
  blank: number
  noReason: number
  explained: number
  attending: number
}

export type Board = {
  date: LocalDate
  /** The session to look at first: the afternoon once its registers open. */
  current: Session
  held: Record<Session, boolean>
  groups: BoardGroup[]
  totals: Record<Session, Totals>
  /** When these figures were read, ISO. */
  readAt: string
}

/**
 * The school day at a glance: each group's registers with their states, and the three piles of each session. Takes a
 * school and a date; reads three small queries. A group without pupils, or a day gone by, is never a false alarm.
 */
export async function loadBoard(db: Db, schoolId: number, date: LocalDate): Promise<Board> {
  const readAt = now().toISOString()
  const cells = await boardOf(db, schoolId, date)
  const versions = await timesVersions(db, schoolId)
  const [day] = await schoolCalendarFor(db, schoolId, date, date)
  const clock = clockOn(date, readAt)
  const withState = cells.map((cell) => ({
    ...cell,
    state: registerState({
      now: clock,
      times: timesInForce(versions, date, cell.session, cell.yearGroup),
      taken: cell.takenAt !== null,
      pupils: cell.expected,
    }),
  }))
  const afternoon = timesInForce(versions, date, 'PM', null)
  return {
    date,
    current: afternoon && clock >= afternoon.opens && (day?.pm ?? true) ? 'PM' : 'AM',
    held: {
      AM: withState.some(({ session, expected }) => session === 'AM' && expected > 0),
      PM: withState.some(({ session, expected }) => session === 'PM' && expected > 0),
    },
    groups: pairs(withState),
    totals: { AM: totalsOf(withState, 'AM'), PM: totalsOf(withState, 'PM') },
    readAt,
  }
}

/** The time of day as seen from the date: midnight before a day to come, 24:00 after one gone by. */
function clockOn(date: LocalDate, instant: string): string {
  const today = londonDate(instant)
  if (date === today) return londonTime(instant)
  return date < today ? '24:00' : '00:00'
}

function pairs(cells: BoardCell[]): BoardGroup[] {
  return [...Map.groupBy(cells, ({ groupId }) => groupId).values()].flatMap((both) => {
    const AM = both.find(({ session }) => session === 'AM')
    const PM = both.find(({ session }) => session === 'PM')
    return AM && PM ? [{ groupId: AM.groupId, groupName: AM.groupName, AM, PM }] : []
  })
}

function totalsOf(cells: BoardCell[], session: Session): Totals {
  const total = { expected: 0, blank: 0, noReason: 0, explained: 0, attending: 0 }
  for (const cell of cells) {
    if (cell.session !== session) continue
    for (const key of Object.keys(total) as (keyof Totals)[]) total[key] += cell[key]
  }
  return total
}
