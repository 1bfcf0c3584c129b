import type { ChildProcess } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import pg from 'pg'
import { asOwner } from '#server/db/addresses.ts'
import { provideMigratedDatabase } from '#server/db/provision.ts'
import { verifyRegisters } from '#server/db/verify.ts'
import { provide, toolEnv } from '#server/env.ts'
import { buildIfChanged } from '../scripts/build-if-changed.ts'
import { main } from '../scripts/main.ts'
import { ask } from './measure.ts'
import { registersOf, requestOf, type Job } from './saves.ts'
import { makeSchool, type BenchSchool } from './school.ts'
import { cookiesOf, startServer } from './server.ts'

const PORT = 3219
const SAVES = 200

type Sent = {
  job: Job
  by: { membership: number }
  body: ReturnType<typeof requestOf>['body']
  reply: string | null
}

type Disaster = {
  name: string
  losesReplies?: true
  strike: (server: ChildProcess, ownerUrl: string) => Promise<ChildProcess>
}

const DISASTERS: Disaster[] = [
  {
    name: 'the server is killed',
    strike: async (server) => {
      server.kill('SIGKILL')
      return startServer(PORT)
    },
  },
  {
    name: 'PostgreSQL crashes',
    strike: async (server, ownerUrl) => {
      const client = new pg.Client({ connectionString: ownerUrl })
      client.on('error', () => undefined)
      await client.connect()
      const { rows } = await client.query<{ pid: number }>(
        "select pid from pg_stat_activity where usename = 'rollbook_app' limit 1",
      )
      // One process of the server killed outright: it throws every other out and recovers from its log.
      if (rows[0]) process.kill(rows[0].pid, 'SIGKILL')
      await client.end().catch(() => undefined)
      return server
    },
  },
  { name: 'replies are lost after the commit', losesReplies: true, strike: async (server) => server },
]

/**
 * Two hundred registers saved at once while the server, then PostgreSQL, is killed, and while replies are lost after
 * they were sent for. Each unanswered one is sent again under its number. Afterwards marks, amendments, stamps and sums
 * are compared row by row. Fails when an answered register is lost, one is half written, or a repeat changes anything.
 */
await main(async (log) => {
  provide({
    ROLLBOOK_DATA_DIR: join('.rollbook', 'drill'),
    NEXTAUTH_URL: `http://localhost:${PORT}`,
    LOG_LEVEL: 'silent',
  })
  await rm(toolEnv().ROLLBOOK_DATA_DIR, { recursive: true, force: true })
  const { addresses, stop } = await provideMigratedDatabase(log)
  const connect = async () => {
    const client = new pg.Client({ connectionString: asOwner(addresses.owner) })
    client.on('error', () => undefined)
    await client.connect()
    return client
  }
  const owner = await connect()
  const school = await makeSchool(owner, 900103, 1, 12)
  await owner.end()
  buildIfChanged(log)
  const cookies = await cookiesOf(school)
  let server = await startServer(PORT)
  const wrong: string[] = []
  try {
    for (const [index, disaster] of DISASTERS.entries()) {
      const days = school.emptyDays.slice(index * 4, index * 4 + 4)
      const sent = registersOf(school, days)
        .slice(0, SAVES)
        .map((job): Sent => ({ job, ...requestOf(school, job), reply: null }))
      let answered = 0
      await Promise.all(
        sent.map(async (one) => {
          one.reply = await post(one, cookies, disaster.losesReplies === true)
          if (one.reply !== null && ++answered === 40) server = await disaster.strike(server, addresses.owner)
        }),
      )
      const client = await patiently(connect)
      const before = await standing(client, school, sent)
      wrong.push(...before.problems.map((problem) => `${disaster.name}: ${problem}`))
      const kept = sent.filter(({ reply }) => reply !== null).length
      for (const one of sent) one.reply ??= await patiently(() => answer(one, cookies))
      const after = await standing(client, school, sent)
      if (after.whole !== sent.length)
        wrong.push(`${disaster.name}: ${sent.length - after.whole} registers are missing after the repeats`)
      const marksBefore = await fingerprint(client)
      for (const one of sent)
        if ((await answer(one, cookies)) !== one.reply)
          wrong.push(`${disaster.name}: a repeat was answered otherwise`)
      if ((await fingerprint(client)) !== marksBefore)
        wrong.push(`${disaster.name}: a repeat changed something`)
      for (const { promise, broken } of await verifyRegisters(client))
        if (broken > 0) wrong.push(`${disaster.name}: ${promise}: broken ${broken} times`)
      log(
        `${disaster.name.padEnd(34)} ${sent.length} sent, ${kept} answered, ${before.whole} whole and ${before.half} half written before the repeats, ${after.whole} whole after; sums and histories recounted`,
      )
      await client.end()
    }
  } finally {
    server.kill('SIGKILL')
    await stop()
  }
  if (wrong.length > 0) throw new Error(wrong.slice(0, 10).join('\n'))
  log('Nothing answered was lost, nothing was half written, and no repeat changed anything.')
})

/** Sends a register; gives the answer, or null when none came. Every other is hung up on before it can be answered. */
function post(
  { body, by, job }: Sent,
  cookies: Map<number, string>,
  losesReplies: boolean,
): Promise<string | null> {
  if (!losesReplies || job.group % 2 === 0) return answer({ body, by }, cookies).catch(() => null)
  return new Promise((done) => {
    const origin = `http://localhost:${PORT}`
    const headers = { cookie: cookies.get(by.membership) ?? '', 'content-type': 'application/json', origin }
    const sent = request(`${origin}/api/v1/registers`, { method: 'POST', headers })
    sent.once('error', () => done(null))
    sent.end(JSON.stringify(body), () =>
      setTimeout(() => sent.destroy(new Error('hung up')), 5 + (job.group % 7) * 10),
    )
    sent.once('close', () => done(null))
  })
}

async function answer(
  { body, by }: Pick<Sent, 'body' | 'by'>,
  cookies: Map<number, string>,
): Promise<string> {
  const { status, body: text } = await ask(`http://localhost:${PORT}/api/v1/registers`, {
    cookie: cookies.get(by.membership) ?? '',
    body: JSON.stringify(body),
  })
  if (status !== 200) throw new Error(`${status} ${text}`)
  return text
}

/** How each register stands: whole, not there, or, which must never be, half. */
async function standing(client: pg.Client, school: BenchSchool, sent: Sent[]) {
  const problems: string[] = []
  let whole = 0
  let half = 0
  for (const { job, body, reply } of sent) {
    const pupils = body.marks.map(({ pupilId }) => pupilId)
    const { rows } = await client.query<{ marks: number; revised: number; stamped: boolean }>(
      `select (select count(*)::int from session_mark where school_id = $1 and pupil_id = any ($2) and date = $3 and session = $4) as marks,
         (select count(*)::int from mark_amendment where school_id = $1 and pupil_id = any ($2) and date = $3 and session = $4) as revised,
         exists (select from register where school_id = $1 and group_id = $5 and date = $3 and session = $4) as stamped`,
      [school.id, pupils, job.date, job.session, school.groups[job.group]?.id],
    )
    const found = rows[0] ?? { marks: 0, revised: 0, stamped: false }
    if (found.marks === pupils.length && found.stamped && found.revised === 0) whole++
    else if (found.marks > 0 || found.stamped || found.revised > 0) half++
    if (reply !== null && found.marks !== pupils.length) problems.push('an answered register is lost')
  }
  if (half > 0) problems.push(`${half} registers are half written`)
  return { whole, half, problems }
}

/** Everything that a repeat must leave as it is, in one value. */
async function fingerprint(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ print: string }>(`
    select md5(string_agg(print, '' order by part)) as print from (
      select 1 as part, md5(string_agg(m::text, '' order by school_id, pupil_id, date, session)) as print from session_mark m where date > app.today() - 40
      union all select 2, md5(string_agg(a::text, '' order by school_id, pupil_id, date, session, revision)) from mark_amendment a
      union all select 3, md5(string_agg(r::text, '' order by school_id, date, session, group_id)) from register r
      union all select 4, md5(string_agg(y::text, '' order by school_id, academic_year, pupil_id)) from pupil_year y
    ) parts`)
  return rows[0]?.print ?? ''
}

async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (tries > 40) throw error
      await new Promise((wait) => setTimeout(wait, 250))
    }
  }
}
