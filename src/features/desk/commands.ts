import { findCode, londonTime, type Session } from '#domain/index.ts'
import { recordMark } from '#features/register/commands.ts'
import { now } from '#server/clock.ts'
import { sql } from '#server/db/rows.ts'
import type { SchoolContext } from '#server/page.ts'
import { Refusal } from '#server/refusal.ts'
import { counted, momentTime } from '#ui/format.ts'
import { arrivalMark } from './arrival.ts'
import { detailOf, type Call, type PutBack } from './schema.ts'
import { overwrittenBy, standingOf, type Standing } from './standing.ts'

const HALF: Record<Session, string> = { AM: 'this morning', PM: 'this afternoon' }

/**
 * Records why a pupil is away today, as told at the desk or by telephone; also before the register opens. A blank and an
 * N are filled at once; any other mark is replaced only by somebody who has seen it. Gives the sentence to show.
 */
export async function takeCall(context: SchoolContext, call: Call): Promise<string> {
  const sessions: Session[] = call.sessions === 'both' ? ['AM', 'PM'] : [call.sessions]
  let name = ''
  for (const session of sessions) {
    const key = { pupilId: call.pupil, date: context.today, session }
    const standing = await standingOf(context.db, context.school.id, key)
    name = standing.name
    if (standing.mark?.code === call.code && sessions.length > 1) continue
    if (call.replace !== 'yes') refuseUnseen(standing, session)
    await recordMark(context, {
      ...key,
      code: call.code,
      seen: standing.mark?.revision ?? 0,
      minutesLate: 0,
      comment: call.comment,
      detail: detailOf(call),
      reason: call.comment || 'Told to the office',
    })
  }
  const meaning = findCode(call.code, context.today)?.name ?? call.code
  return `${name}: ${meaning} (${call.code}) ${call.sessions === 'both' ? 'for the whole day' : HALF[call.sessions]}.`
}

function refuseUnseen({ name, mark }: Standing, session: Session): void {
  if (mark === null || mark.code === 'N') return
  const stands = mark.code === '' ? 'a code you cannot see' : mark.code
  const sentence = `${name} already has ${stands} ${HALF[session]}, by ${mark.by} at ${momentTime(mark.at)}. Tick to replace it.`
  throw new Refusal('stands', 'Nothing is saved yet.', { replace: [sentence] })
}

/** Somebody arrives now: kept in the list of who is in, and L or U in the register where they are late. */
export async function arrive(context: SchoolContext, pupilId: number, comment: string): Promise<string> {
  const { db, school, today } = context
  const instant = now().toISOString()
  const clock = londonTime(instant)
  const morning = await standingOf(db, school.id, { pupilId, date: today, session: 'AM' })
  const session: Session = morning.times && clock >= morning.times.ends ? 'PM' : 'AM'
  const key = { pupilId, date: today, session }
  const { name, times, mark } = session === 'AM' ? morning : await standingOf(db, school.id, key)
  if (!times)
    throw new Refusal(
      'no_times',
      'No session times are set for today. A school administrator sets them under Calendar.',
    )
  const late = arrivalMark(clock, times, mark)
  if (late)
    await recordMark(context, {
      ...key,
      ...late,
      seen: mark?.revision ?? 0,
      comment,
      detail: {},
      reason: 'Arrived, seen at the desk',
    })
  await recordPresence(context, pupilId, 'arrived', comment)
  if (late)
    return `${name} arrived at ${momentTime(instant)}: ${late.code}, ${counted(late.minutesLate, 'minute')} late.`
  const stays = mark?.code ? ` The mark stays ${mark.code}.` : ''
  return `${name} arrived at ${momentTime(instant)}.${stays}`
}

/** Somebody leaves now. The mark of the session stays: it says who was there when the register was taken. */
export async function leave(context: SchoolContext, pupilId: number, comment: string): Promise<string> {
  const { name } = await standingOf(context.db, context.school.id, {
    pupilId,
    date: context.today,
    session: 'AM',
  })
  await recordPresence(context, pupilId, 'left', comment)
  return `${name} left at ${momentTime(now().toISOString())}.`
}

/** Puts back what stood before a mark just made, with its details, while its register is open. */
export async function putBack(context: SchoolContext, { pupil, session, seen }: PutBack): Promise<string> {
  const key = { pupilId: pupil, date: context.today, session }
  const before = await overwrittenBy(context.db, context.school.id, key, seen)
  await recordMark(context, { ...key, ...before, seen, reason: '' })
  return `Put back to ${before.code}.`
}

async function recordPresence(
  { db, school }: SchoolContext,
  pupilId: number,
  kind: 'arrived' | 'left',
  note: string,
): Promise<void> {
  await db.$queryRaw(sql`select app.record_presence(${school.id}, ${pupilId}, ${kind}, ${note})::text`)
}
