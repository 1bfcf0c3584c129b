import { rm } from 'node:fs/promises'
import { arch, cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import pg from 'pg'
import { asOwner } from '#server/db/addresses.ts'
import { provideMigratedDatabase } from '#server/db/provision.ts'
import { provide, toolEnv } from '#server/env.ts'
import { buildIfChanged } from '../scripts/build-if-changed.ts'
import { main } from '../scripts/main.ts'
import { ask, paced, percentile, together } from './measure.ts'
import { registersOf, saveByHttp, saveBySql } from './saves.ts'
import { makeSchool, type BenchSchool } from './school.ts'
import { cookiesOf, startServer } from './server.ts'

const PORT = 3218
const BASE = `http://localhost:${PORT}`

/** Measures the registers' part through the running production server, and prints one table. */
await main(async (log) => {
  provide({
    ROLLBOOK_DATA_DIR: join('.rollbook', 'bench'),
    NEXTAUTH_URL: BASE,
    LOG_LEVEL: 'error',
    PORT: String(PORT),
  })
  await rm(toolEnv().ROLLBOOK_DATA_DIR, { recursive: true, force: true })
  const { addresses, stop } = await provideMigratedDatabase(log)
  const owner = new pg.Client({ connectionString: asOwner(addresses.owner) })
  await owner.connect()
  log('Making a school of 1,000 pupils with a year of marks, and one with six …')
  const school = await makeSchool(owner, 900101, 1, 60)
  const old = await makeSchool(owner, 900102, 6, 20)
  buildIfChanged(log)
  const server = await startServer(PORT)
  try {
    const version = await owner.query<{ v: string }>("select current_setting('server_version') as v")
    log(
      `\n${cpus()[0]?.model ?? ''}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${arch()}; Node ${process.version}, PostgreSQL ${version.rows[0]?.v ?? ''}; server, database and load on the same machine\n`,
    )
    await measure(log, owner, school, old, addresses.app)
  } finally {
    server.kill('SIGTERM')
    await owner.end()
    await stop()
  }
})

async function measure(
  log: (line: string) => void,
  owner: pg.Client,
  school: BenchSchool,
  old: BenchSchool,
  appUrl: string,
): Promise<void> {
  const line = (what: string, value: string, target = '') => log(`| ${what} | ${value} | ${target} |`)
  const times = (samples: number[]) =>
    `p50 ${percentile(samples, 0.5).toFixed(0)} ms, p95 ${percentile(samples, 0.95).toFixed(0)} ms (${samples.length})`
  const cookies = await cookiesOf(school)
  const today = (await owner.query<{ d: string }>('select app.today()::text as d')).rows[0]?.d ?? ''
  const http = (job: Parameters<typeof saveByHttp>[3]) => saveByHttp(BASE, school, cookies, job)
  const days = [...school.emptyDays]
  const take = (count: number) => days.splice(0, count)
  const failed = (failures: string[]) =>
    failures.length ? `, ${failures.length} FAILED: ${failures[0] ?? ''}` : ''
  log('| what | measured | target |\n|---|---|---|')

  const group = school.groups[0]
  const page = { cookie: cookies.get(group?.tutor.membership ?? 0) ?? '' }
  const pageUrl = `${BASE}/schools/${school.urn}/registers/${group?.id ?? 0}/${today}/AM`
  for (let warm = 0; warm < 15; warm++) await ask(pageUrl, page)
  const pages = await together(Array.from({ length: 120 }), 1, async () => (await ask(pageUrl, page)).ms)
  const { body } = await ask(pageUrl, page)
  line('register page', times(pages.samples), 'p95 under 60 ms')
  line('its HTML', `${Math.round(Buffer.byteLength(body) / 1024)} KB`, 'under 300 KB')
  line('its first-load JavaScript, compressed', `${await scriptSize(body)} KB`, 'under 175 KB')
  const officer = { cookie: cookies.get(school.officer.membership) ?? '' }
  const list = await together(
    Array.from({ length: 60 }),
    1,
    async () => (await ask(`${BASE}/schools/${school.urn}/pupils?sort=attendance`, officer)).ms,
  )
  line('list of pupils with persistent and severe flags', times(list.samples), 'under 150 ms')

  const [first = ''] = take(1)
  await together(registersOf(school, take(1)), 1, http)
  const fresh = await together(registersOf(school, [first]), 1, http)
  line('save of 31, first', times(fresh.samples) + failed(fresh.failures), 'p95 under 60 ms')
  const changed = await together(registersOf(school, [first], 1), 1, http)
  line('save of 31, each mark changed', times(changed.samples) + failed(changed.failures), 'p95 under 60 ms')

  const rounds: number[] = []
  for (let seen = 0; seen < 6; seen++) {
    const tutors = school.groups.map((_, index) => ({
      group: index,
      date: today,
      session: 'AM' as const,
      seen,
      tutor: true,
    }))
    const round = await together(tutors, tutors.length, http)
    rounds.push(...round.samples)
    if (round.failures.length) line('33 tutors at once', failed(round.failures))
  }
  line('33 tutors at once', times(rounds), 'p95 under 400 ms')

  const flat = await together(registersOf(school, take(20)), 16, http)
  line(
    'sustained, as fast as it goes, 16 connections',
    `${flat.perSecond.toFixed(0)} a second; ${times(flat.samples)}${failed(flat.failures)}`,
    '183 a second',
  )
  const steady = await paced(registersOf(school, take(18)), 183, http)
  line('183 a second, come what may', times(steady.samples) + failed(steady.failures), 'nothing lost')

  const pool = new pg.Pool({ connectionString: appUrl, max: 16 })
  const alone = await together(registersOf(school, take(15)), 16, (job) => saveBySql(pool, school, job))
  line(
    'the SQL function alone, 16 connections',
    `${alone.perSecond.toFixed(0)} a second; ${times(alone.samples)}${failed(alone.failures)}`,
  )
  line('HTTP to SQL alone', (flat.perSecond / alone.perSecond).toFixed(2))
  const oneYear: number[] = []
  const sixYears: number[] = []
  const mine = registersOf(school, take(3))
  for (const [index, job] of registersOf(old, old.emptyDays.slice(0, 3)).entries()) {
    const same = mine[index]
    if (same) oneYear.push(await saveBySql(pool, school, same))
    sixYears.push(await saveBySql(pool, old, job))
  }
  line('save with one year of marks behind it, SQL', times(oneYear))
  line('save with six', times(sixYears))
  line('six to one, p50', (percentile(sixYears, 0.5) / percentile(oneYear, 0.5)).toFixed(2), 'at most 1.2')
  await pool.end()
  line('bytes a mark, all told', await bytesAMark(owner), 'about 100')
}

async function scriptSize(html: string): Promise<number> {
  const scripts = new Set(
    [...html.matchAll(/<script[^>]*src="([^"]+)"(?![^>]*noModule)[^>]*>/gi)].map(([, src]) => src ?? ''),
  )
  let bytes = 0
  for (const src of scripts) bytes += gzipSync((await ask(`${BASE}${src}`, null)).body).length
  return Math.round(bytes / 1024)
}

async function bytesAMark(owner: pg.Client): Promise<string> {
  const { rows } = await owner.query<{ bytes: string; marks: string }>(`
    select (select sum(pg_total_relation_size(c.oid)) from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and (c.relname like 'session_mark_2%' or c.relname in ('pupil_week', 'pupil_year', 'register', 'mark_detail')))::text as bytes,
      (select count(*) from session_mark)::text as marks`)
  return (Number(rows[0]?.bytes) / Number(rows[0]?.marks)).toFixed(0)
}
