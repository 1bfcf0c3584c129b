import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { BenchSchool } from './school.ts'
import { ask } from './measure.ts'

/** A register to save: whose, when, and the code and revision each pupil has before. */
export type Job = { group: number; date: string; session: 'AM' | 'PM'; seen: number; tutor?: boolean }

/** Every register of the given days, each once. */
export const registersOf = (school: BenchSchool, days: string[], seen = 0): Job[] =>
  days.flatMap((date) =>
    (['AM', 'PM'] as const).flatMap((session) =>
      school.groups.map((_, group) => ({ group, date, session, seen })),
    ),
  )

// Every save changes what stands: present, then late, then present again.
const codeFor = ({ session, seen }: Job) => (seen % 2 === 1 ? 'L' : session === 'AM' ? '/' : '\\')

/** What a device sends for a register, and who sends it. */
export function requestOf(school: BenchSchool, job: Job) {
  const group = school.groups[job.group]
  if (!group) throw new Error('There is no such group.')
  const by = job.tutor ? group.tutor : school.officer
  const marks = group.pupils.map((pupilId) => ({
    pupilId,
    code: codeFor(job),
    seen: job.seen,
    minutesLate: job.seen % 2,
  }))
  return {
    by,
    body: {
      version: 1,
      urn: school.urn,
      date: job.date,
      session: job.session,
      requestId: randomUUID(),
      source: 'typed',
      takenAt: new Date().toISOString(),
      reason: 'Measured',
      membershipId: by.membership,
      marks,
    },
  }
}

/** Saves a register through the server. Gives milliseconds; refuses an answer that did not write every mark. */
export async function saveByHttp(
  base: string,
  school: BenchSchool,
  cookies: Map<number, string>,
  job: Job,
): Promise<number> {
  const { by, body } = requestOf(school, job)
  const answer = await ask(`${base}/api/v1/registers`, {
    cookie: cookies.get(by.membership) ?? '',
    body: JSON.stringify(body),
  })
  expectWritten(answer.status === 200 ? answer.body : `${answer.status} ${answer.body}`, body.marks.length)
  return answer.ms
}

/** The same through the database's function alone, as the web role, in one message as the server does. */
export async function saveBySql(pool: pg.Pool, school: BenchSchool, job: Job): Promise<number> {
  const { by, body } = requestOf(school, job)
  const json = pg.escapeLiteral(JSON.stringify({ ...body, schoolId: school.id }))
  const started = performance.now()
  const results = (await pool.query(
    `set local app.session = '${by.token}'; select app.save_register(${json}::jsonb)::text as reply`,
  )) as unknown as pg.QueryResult<{ reply: string }>[]
  const ms = performance.now() - started
  expectWritten(results.at(-1)?.rows[0]?.reply ?? '', body.marks.length)
  return ms
}

function expectWritten(text: string, marks: number): void {
  const written = /^\{/.test(text) ? (JSON.parse(text) as { written?: unknown[] }).written?.length : undefined
  if (written !== marks)
    throw new Error(`${String(written)} of ${marks} marks were written: ${text.slice(0, 300)}`)
}
