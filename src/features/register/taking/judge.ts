import { z } from 'zod'
import { findCode, isLate, validateMark, type LocalDate, type Session } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, rows, sql } from '#server/db/rows.ts'
import type { ReceivedMark, SaveReply } from './contract.ts'

type When = { date: LocalDate; session: Session }
type Refused = SaveReply['refused'][number]

const pupilFacts = z.object({
  pupilId: z.int(),
  dateOfBirth: dateColumn,
  /** The code the pupil's pattern gives to the session, or ''. */
  planned: z.string(),
  agreement: z.string(),
})

export type PupilFacts = z.infer<typeof pupilFacts>

/** Whether a code is lawful for pupils of some ages only (X, C2). */
export const dependsOnAge = (code: string, date: LocalDate): boolean =>
  (findCode(code, date)?.age ?? 'any') !== 'any'

/** Of some pupils: the date of birth, and what their pattern says of a session. One query. */
export async function factsOf(
  db: Db,
  schoolId: number,
  pupils: number[],
  { date, session }: When,
): Promise<PupilFacts[]> {
  return rows(
    db,
    pupilFacts,
    sql`select p.id as "pupilId", p.date_of_birth::text as "dateOfBirth",
          app.pattern_code(p.school_id, p.id, ${date}::date, ${session}) as planned, coalesce(s.agreement, '') as agreement
        from pupil p
        left join session_pattern s on s.school_id = p.school_id and s.pupil_id = p.id
          and ${date}::date between s.from_date and s.to_date
        where p.school_id = ${schoolId} and p.id = any(${pupils}::int[])`,
  )
}

/**
 * Parts the marks that may be written from those the rules refuse (regs 10 and 11), each of these with its sentence and
 * the field it belongs to. A code that a pattern gives takes its agreement from there; only somebody late has minutes.
 */
export function judge(
  marks: ReceivedMark[],
  { date, session }: When,
  facts: PupilFacts[],
): { good: ReceivedMark[]; refused: Refused[] } {
  const known = new Map(facts.map((pupil) => [pupil.pupilId, pupil]))
  const good: ReceivedMark[] = []
  const refused: Refused[] = []
  for (const sent of marks) {
    const mark = completed(sent, known.get(sent.pupilId))
    const { dateOfBirth } = known.get(mark.pupilId) ?? {}
    const [problem] = validateMark({ ...mark, date, session, dateOfBirth })
    if (problem) refused.push({ pupilId: mark.pupilId, problem: 'invalid', ...problem })
    else good.push(mark)
  }
  return { good, refused }
}

function completed(mark: ReceivedMark, pupil: PupilFacts | undefined): ReceivedMark {
  const late = isLate(mark.code)
  const planned = pupil !== undefined && pupil.planned === mark.code && pupil.agreement !== ''
  return {
    ...mark,
    minutesLate: late ? mark.minutesLate : 0,
    detail: planned ? { agreement: pupil.agreement, ...mark.detail } : mark.detail,
  }
}
