import { z } from 'zod'
import { DETAILS, localDate, type LocalDate, type Session } from '#domain/index.ts'
import { now } from '#server/clock.ts'
import { row, sql } from '#server/db/rows.ts'
import { inOneMessage, literal } from '#server/db/one-message.ts'
import type { SessionToken } from '#server/db/session-token.ts'
import { withActor } from '#server/db/with-actor.ts'
import { findSchool, type SchoolContext } from '#server/school.ts'
import { Refusal } from '#server/refusal.ts'
import { momentTime } from '#ui/format.ts'
import { saveReply, type ReceivedMark, type ReceivedRequest, type SaveReply } from './contract.ts'
import { dependsOnAge, factsOf, judge } from './judge.ts'
import { FIELDS, NOT_THE_AUTHOR, SENTENCES } from './sentences.ts'

/** What app.save_register answers: verdicts still without their sentences. */
const verdicts = saveReply.extend({
  refused: z.array(z.object({ pupilId: z.int(), problem: z.string() })),
})
const answer = z.object({ reply: verdicts })

/**
 * Saves marks of one session as the person whose session this is (regs 5 and 10). What the rules refuse comes back with
 * a sentence, mark by mark, while the others are written; a mark somebody changed meanwhile comes back to choose from.
 * The same requestId again changes nothing. Refuses as a whole whoever is signed out, is not the author, or may not take
 * this register. One round trip, and one more where a code depends on the pupil's age.
 */
export async function saveRegister(token: SessionToken, request: ReceivedRequest): Promise<SaveReply> {
  const { good, refused } = await judged(token, request)
  if (good.length === 0) {
    await refuseOthers(token, request)
    return { written: [], unchanged: [], stale: [], refused, registers: [] }
  }
  const { urn, ...sent } = request
  const [saved] = await inOneMessage(
    token,
    `select app.save_register(${literal(JSON.stringify({ ...sent, marks: good }))}::jsonb || jsonb_build_object('schoolId',
       (select school_id from school_detail where urn = ${urn} limit 1))) as reply`,
  )
  const { reply } = answer.parse(saved)
  return { ...reply, refused: [...refused, ...reply.refused.map(withSentence)] }
}

async function judged(token: SessionToken, { urn, date, session, marks }: ReceivedRequest) {
  const when = { date: localDate(date), session }
  const aged = marks.filter(({ code }) => dependsOnAge(code, when.date)).map(({ pupilId }) => pupilId)
  const facts = aged.length
    ? await withActor(token, async (db) => factsOf(db, (await findSchool(db, String(urn))).id, aged, when))
    : []
  return judge(marks, when, facts)
}

// With nothing left to write there is still the question who is asking.
async function refuseOthers(token: SessionToken, { urn, membershipId }: ReceivedRequest): Promise<void> {
  await withActor(token, async (db, actor) => {
    await findSchool(db, String(urn))
    if (actor.membershipId !== membershipId) throw new Refusal('not_author', NOT_THE_AUTHOR)
  })
}

function withSentence({ pupilId, problem }: { pupilId: number; problem: string }) {
  const message = SENTENCES[problem]
  if (message === undefined) throw new Error(`No sentence says “${problem}”.`)
  return { pupilId, problem, message, field: FIELDS[problem] }
}

/** One mark of one pupil, as it is entered away from a register. */
export type OneMark = ReceivedMark & { date: LocalDate; session: Session }

/**
 * Writes one mark inside the caller's transaction, through the same door and rules as a register. Refuses with a
 * sentence beside its field: what the rules forbid, and a mark that somebody changed since `seen`.
 */
export async function recordMark(
  { db, school, actor }: Pick<SchoolContext, 'db' | 'school' | 'actor'>,
  { date, session, ...mark }: OneMark,
): Promise<void> {
  const when = { date, session }
  const facts = dependsOnAge(mark.code, date) ? await factsOf(db, school.id, [mark.pupilId], when) : []
  const { good, refused } = judge([mark], when, facts)
  if (refused[0]) throw asRefusal(refused[0])
  const request = {
    ...when,
    schoolId: school.id,
    membershipId: actor.membershipId,
    requestId: crypto.randomUUID(),
    takenAt: now().toISOString(),
    marks: good,
  }
  const saved = await row(
    db,
    answer,
    sql`select app.save_register(${JSON.stringify(request)}::jsonb) as reply`,
  )
  const { stale, refused: verdict } = answer.parse(saved).reply
  if (verdict[0]) throw asRefusal(withSentence(verdict[0]))
  if (stale[0])
    throw new Refusal(
      'stale',
      `${stale[0].by} changed this mark at ${momentTime(stale[0].at)}. Look at what stands now, and change it again if it is wrong.`,
    )
}

// What is wrong with the age or the session is wrong with the code that was chosen.
function asRefusal({ problem, message, field = 'code' }: SaveReply['refused'][number]): Refusal {
  const name = Object.hasOwn(DETAILS, field) ? `detail.${field}` : field === 'reason' ? field : 'code'
  return new Refusal(problem, 'Nothing is saved yet.', { [name]: [message] })
}
