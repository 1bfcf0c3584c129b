import type { Client } from 'pg'
import { verifyRegisters } from '#server/db/verify.ts'
import type { Sent } from './drill.ts'
import type { BenchSchool } from './school.ts'

type Row = {
  pupil: number
  code: string
  minutes: number
  revision: number
  by: number
  amendments: string[]
}

/** How the registers stand, row by row: written as sent, as before, or, which must never be, something between. */
export async function standing(client: Client, school: BenchSchool, sent: Sent[]) {
  const problems: string[] = []
  let written = 0
  let half = 0
  for (const one of sent) {
    const { rows, stamped } = await rowsOf(client, school, one)
    const full = rows.length === one.body.marks.length && stamped
    if (full && rows.every((row) => isAsSent(row, one))) written++
    else if (!isAsBefore(rows, stamped, one)) half++
    else if (one.reply !== null) problems.push('an answered register is lost')
  }
  if (half > 0) problems.push(`${half} registers are half written`)
  return { written, half, problems }
}

async function rowsOf(client: Client, school: BenchSchool, { job, body }: Sent) {
  const { rows } = await client.query<Row>(
    `select m.pupil_id as pupil, m.code, m.minutes_late as minutes, m.revision, m.recorded_by as by,
       array(select format('%s %s to %s', a.revision, a.original, a.amended) from mark_amendment a
         where (a.school_id, a.pupil_id, a.date, a.session) = (m.school_id, m.pupil_id, m.date, m.session)
         order by a.revision) as amendments
     from session_mark m where m.school_id = $1 and m.pupil_id = any ($2) and m.date = $3 and m.session = $4`,
    [school.id, body.marks.map(({ pupilId }) => pupilId), job.date, job.session],
  )
  const { rowCount } = await client.query(
    'select from register where school_id = $1 and group_id = $2 and date = $3 and session = $4',
    [school.id, school.groups[job.group]?.id, job.date, job.session],
  )
  return { rows, stamped: rowCount === 1 }
}

const present = ({ session }: Sent['job']) => (session === 'AM' ? '/' : '\\')

function isAsSent(row: Row, { job, body, by }: Sent): boolean {
  const mark = body.marks.find(({ pupilId }) => pupilId === row.pupil)
  const amendments = job.seen === 0 ? [] : [`1 ${present(job)} to ${mark?.code ?? ''}`]
  return (
    row.code === mark?.code &&
    row.minutes === mark.minutesLate &&
    row.revision === job.seen + 1 &&
    row.by === by.membership &&
    row.amendments.join() === amendments.join()
  )
}

function isAsBefore(rows: Row[], stamped: boolean, { job, body }: Sent): boolean {
  if (job.seen === 0) return rows.length === 0 && !stamped
  const untouched = (row: Row) =>
    row.revision === 1 && row.code === present(job) && row.amendments.length === 0
  return stamped && rows.length === body.marks.length && rows.every(untouched)
}

/** Everything that a repeat must leave as it is, in one value. */
export async function fingerprint(client: Client, { id, emptyDays }: BenchSchool): Promise<string> {
  const tables = [
    'session_mark',
    'mark_amendment',
    'register',
    'register_request',
    'pupil_week',
    'pupil_year',
  ]
  const prints: string[] = []
  for (const table of tables) {
    const recent = /mark|^register$/.test(table) ? `and date >= '${emptyDays[0] ?? ''}'` : ''
    const { rows } = await client.query<{ print: string }>(
      `select coalesce(md5(string_agg(t::text, ';' order by t::text)), '') as print from ${table} t where school_id = $1 ${recent}`,
      [id],
    )
    prints.push(rows[0]?.print ?? '')
  }
  return prints.join()
}

/** What a recount of every mark finds wrong in sums and histories. */
export async function wrongSums(client: Client): Promise<string[]> {
  const broken = (await verifyRegisters(client)).filter(({ broken }) => broken > 0)
  return broken.map(({ promise, broken: times }) => `${promise}: broken ${times} times`)
}
