import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { asOwner } from '#server/db/addresses.ts'
import { provideMigratedDatabase } from '#server/db/provision.ts'
import { ownServer, provide, toolEnv } from '#server/env.ts'
import { buildIfChanged } from '../scripts/build-if-changed.ts'
import { main } from '../scripts/main.ts'
import { fingerprint, standing, wrongSums } from './compare.ts'
import { DISASTERS, type Disaster, type Stage } from './disasters.ts'
import { losingReplies } from './losing-replies.ts'
import { ask, together } from './measure.ts'
import { registersOf, requestOf, saveByHttp, type Job } from './saves.ts'
import { makeSchool, type BenchSchool } from './school.ts'
import { cookiesOf, startServer } from './server.ts'

/** A register sent: what was asked, and the answer that came back, if any did. */
export type Sent = ReturnType<typeof requestOf> & { job: Job; reply: string | null }

/**
 * Registers saved at once, two hundred or `--saves` of them, a fifth of them changing marks that stand, while the
 * server, then PostgreSQL, is killed, and while replies are lost after the commit. Each unanswered one is sent again
 * under its number, and then all of them once more. Marks, amendments, stamps and sums are compared row by row. Fails
 * when an answered register is lost, one is half written, or a repeat changes anything.
 */
await main(async (log) => {
  const { saves } = parseArgs({ options: { saves: { type: 'string', default: '200' } } }).values
  provide({ ROLLBOOK_DATA_DIR: join('.rollbook', 'drill'), LOG_LEVEL: 'silent', PORT: '3219' })
  const { ROLLBOOK_DATA_DIR: folder, PORT: port } = toolEnv()
  const base = `http://localhost:${port}`
  provide({ NEXTAUTH_URL: base })
  if (ownServer()) throw new Error('The drill kills its own PostgreSQL. Leave the four addresses out.')
  await rm(folder, { recursive: true, force: true })
  const { addresses, stop } = await provideMigratedDatabase(log)
  const owner = () => connected(asOwner(addresses.owner))
  const school = await using(owner, (client) => makeSchool(client, 900103, 1, 4 * DISASTERS.length))
  buildIfChanged(log)
  const stage: Stage = { port, folder, server: await startServer(port) }
  const drill = { base, school, cookies: await cookiesOf(school), owner, stage, saves: Number(saves) }
  const wrong: string[] = []
  try {
    log('\n| disaster | sent | answered | written | half written | after the repeats | wrong |')
    log('|---|---|---|---|---|---|---|')
    for (const [index, disaster] of DISASTERS.entries()) {
      const days = school.emptyDays.slice(index * 4, index * 4 + 4)
      const { row, found } = await survive(drill, disaster, days)
      wrong.push(...found.map((what) => `${disaster.name}: ${what}`))
      log(`| ${disaster.name} | ${row.join(' | ')} | ${found.length} |`)
    }
  } finally {
    stage.server.kill('SIGKILL')
    await stop()
  }
  if (wrong.length > 0) throw new Error(wrong.slice(0, 10).join('\n'))
  log('\nNothing answered was lost, nothing was half written, and no repeat changed anything.')
})

type Drill = {
  base: string
  school: BenchSchool
  cookies: Map<number, string>
  owner: () => Promise<pg.Client>
  stage: Stage
  saves: number
}

async function survive(drill: Drill, disaster: Disaster, days: string[]) {
  const { base, school, cookies, stage } = drill
  const jobs = registersOf(school, days).slice(0, drill.saves)
  const standingAlready = jobs.slice(0, drill.saves / 5)
  await together(standingAlready, 4, (job) => saveByHttp(base, school, cookies, job))
  const sent = jobs.map((job, index): Sent => {
    const now = { ...job, seen: index < standingAlready.length ? 1 : 0 }
    return { ...requestOf(school, now), job: now, reply: null }
  })

  const losing = disaster.losesReplies ? await losingReplies(stage.port) : null
  let answered = 0
  await Promise.all(
    sent.map(async (one, index) => {
      const to = losing && index % 2 === 0 ? losing.base : base
      one.reply = await answerTo(one, to, cookies).catch(() => null)
      if (one.reply !== null && ++answered === Math.ceil(drill.saves / 5)) await disaster.strike?.(stage)
    }),
  )
  losing?.close()

  const found: string[] = []
  const client = await patiently(drill.owner)
  const before = await standing(client, school, sent)
  for (const one of sent) one.reply ??= await patiently(() => answerTo(one, base, cookies))
  const after = await standing(client, school, sent)
  found.push(...before.problems, ...after.problems)
  const print = await fingerprint(client, school)
  for (const one of sent)
    if ((await answerTo(one, base, cookies)) !== one.reply) found.push('a repeat was answered otherwise')
  if ((await fingerprint(client, school)) !== print) found.push('a repeat changed something')
  found.push(...(await wrongSums(client)))
  await client.end()
  const row = [sent.length, answered, before.written, before.half, after.written]
  return { row, found }
}

async function answerTo({ body, by }: Sent, base: string, cookies: Map<number, string>): Promise<string> {
  const { status, body: text } = await ask(`${base}/api/v1/registers`, {
    cookie: cookies.get(by.membership) ?? '',
    body: JSON.stringify(body),
  })
  if (status !== 200) throw new Error(`${status} ${text}`)
  return text
}

async function connected(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

async function using<T>(open: () => Promise<pg.Client>, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await open()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
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
