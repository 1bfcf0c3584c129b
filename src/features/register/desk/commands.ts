import { findCode, isLate, londonTime, markableCodes, type Session } from '#domain/index.ts'
import { recordMark } from '#features/register/taking/commands.ts'
import { now } from '#server/clock.ts'
import { callDoor, sql } from '#server/db/rows.ts'
import type { SchoolContext } from '#server/school.ts'
import { Refusal } from '#server/refusal.ts'
import { counted, momentTime } from '#ui/format.ts'
import { arrivalMark, sessionAt } from './arrival.ts'
import { detailOf, type Call, type Passing, type Restoring } from './schema.ts'
import { loadPupilSession, replacedMark, type PupilSession } from './pupil-session.ts'

const HALF: Record<Session, string> = { AM: 'this morning', PM: 'this afternoon' }

/**
 * Records why a pupil is away today, as told at the desk or by telephone; also before the register opens. Where there is
 * no mark or an N it is recorded at once; any other mark is replaced only by somebody who has seen it. L and U record an
 * arrival now. Gives the sentence to show.
 */
export async function takeCall(context: SchoolContext, call: Call): Promise<string> {
  if (isLate(call.code)) return recordArrival(context, call)
  const sessions: Session[] = call.sessions === 'both' ? ['AM', 'PM'] : [call.sessions]
  const found: Found[] = []
  for (const session of sessions) {
    const key = { pupilId: call.pupil, date: context.today, session }
    found.push({ session, ...(await loadPupilSession(context.db, context.school.id, key)) })
  }
  const changing = sessions.length > 1 ? found.filter(({ mark }) => mark?.code !== call.code) : found
  refuseUnseen(changing, call.replace.split(' '))
  for (const { session, mark } of changing) {
    await recordMark(context, {
      pupilId: call.pupil,
      date: context.today,
      session,
      code: call.code,
      seen: mark?.revision ?? 0,
      minutesLate: 0,
      comment: call.comment,
      detail: detailOf(call),
      reason: call.comment || 'Told to the office',
    })
  }
  const meaning = findCode(call.code, context.today)?.name ?? call.code
  return `${found[0]?.name}: ${meaning} (${call.code}) ${call.sessions === 'both' ? 'for the whole day' : HALF[call.sessions]}.`
}

type Found = PupilSession & { session: Session }

// Names the marks that would be replaced and gives their revisions back to the form: a tick replaces these and no others.
function refuseUnseen(found: Found[], seen: string[]): void {
  const replaced = found.flatMap(({ session, mark }) =>
    mark === null || mark.code === 'N' ? [] : [{ session, mark, stamp: `${session}${mark.revision}` }],
  )
  if (replaced.every(({ stamp }) => seen.includes(stamp))) return
  const marks = replaced.map(
    ({ session, mark }) =>
      `has ${mark.code || 'a code you cannot see'} ${HALF[session]}, by ${mark.by} at ${momentTime(mark.at)}`,
  )
  const sentence = `${found[0]?.name} already ${marks.join(', and ')}. Tick to replace ${marks.length > 1 ? 'both' : 'it'}.`
  const stands = replaced.map(({ stamp }) => stamp).join(' ')
  throw new Refusal('stands', 'Nothing is saved yet.', { replace: [sentence] }, { stands })
}

/** Records that somebody arrives now, for the list of who is in; whoever is late gets an L or a U in the register. */
export async function recordArrival(
  context: SchoolContext,
  { pupil: pupilId, comment }: Passing,
): Promise<string> {
  const { db, actor, school, today } = context
  const instant = now().toISOString()
  const clock = londonTime(instant)
  const morning = await loadPupilSession(db, school.id, { pupilId, date: today, session: 'AM' })
  const session = sessionAt(clock, morning.times)
  const key = { pupilId, date: today, session }
  const { name, times, mark } = session === 'AM' ? morning : await loadPupilSession(db, school.id, key)
  if (!times)
    throw new Refusal(
      'no_times',
      'No session times are set for today. A school administrator sets them under Calendar.',
    )
  const late = arrivalMark(clock, times, mark, markableCodes(actor.role, today))
  if (late)
    await recordMark(context, {
      ...key,
      ...late,
      seen: mark?.revision ?? 0,
      comment,
      detail: {},
      reason: 'Arrived, seen at the desk',
    })
  await recordPresence(context, { pupilId, kind: 'arrived', comment })
  if (late)
    return `${name} arrived at ${momentTime(instant)}: ${late.code}, ${counted(late.minutesLate, 'minute')} late.`
  const stays = mark?.code ? ` The mark stays ${mark.code}.` : ''
  return `${name} arrived at ${momentTime(instant)}.${stays}`
}

/** Records that somebody leaves now. The mark stays: it says who was there when the register was taken. */
export async function recordDeparture(
  context: SchoolContext,
  { pupil: pupilId, comment }: Passing,
): Promise<string> {
  const { name } = await loadPupilSession(context.db, context.school.id, {
    pupilId,
    date: context.today,
    session: 'AM',
  })
  await recordPresence(context, { pupilId, kind: 'left', comment })
  return `${name} left at ${momentTime(now().toISOString())}.`
}

/** Puts back the mark, with its details, that a mark just made replaced; after closing, for a reason (reg 10). */
export async function restoreMark(
  context: SchoolContext,
  { pupil, session, seen, reason }: Restoring,
): Promise<string> {
  const key = { pupilId: pupil, date: context.today, session }
  const before = await replacedMark(context.db, context.school.id, key, seen)
  await recordMark(context, { ...key, ...before, seen, reason })
  return `Put back to ${before.code}.`
}

type Presence = { pupilId: number; kind: 'arrived' | 'left'; comment: string }

async function recordPresence({ db, school }: SchoolContext, presence: Presence): Promise<void> {
  const { pupilId, kind, comment } = presence
  await callDoor(db, sql`app.record_presence(${school.id}, ${pupilId}, ${kind}, ${comment})`)
}
