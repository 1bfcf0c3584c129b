import pg from 'pg'
import { keysToPaint } from './keys.ts'
import { ask, paced, percentile, together, type Load } from './measure.ts'
import { registersOf, saveByHttp, saveBySql, type Job } from './saves.ts'
import type { BenchSchool } from './school.ts'
import { bytesAMark, scriptSize } from './sizes.ts'

export type Bench = {
  base: string
  owner: pg.Client
  /** A year of marks behind it. */
  school: BenchSchool
  /** Six years. */
  old: BenchSchool
  appUrl: string
  cookies: Map<number, string>
}

export type Say = (what: string, measured: string, target?: string) => void

const SECONDS = 10
const MORNING = 183

/** What is measured, in order. After each part the days it saved on are emptied again. */
export const PARTS: Record<string, (bench: Bench, say: Say) => Promise<void>> = {
  page: measurePage,
  keys: measureKeys,
  list: measureList,
  saves: measureSaves,
  tutors: measureTutors,
  sustained: measureSustained,
  morning: measureMorning,
  years: measureYears,
}

async function measurePage(bench: Bench, say: Say): Promise<void> {
  const { base } = bench
  const { url, cookie } = await registerPage(bench)
  const { samples } = await repeatedly(url, cookie, 120)
  const { body } = await ask(url, { cookie })
  say('register page', times(samples), 'p95 under 60 ms')
  say('its HTML', `${Math.round(Buffer.byteLength(body) / 1024)} KB`, 'under 300 KB')
  say('its first-load JavaScript, compressed', `${await scriptSize(base, body)} KB`, 'under 175 KB')
}

async function measureKeys(bench: Bench, say: Say): Promise<void> {
  const { url, cookie } = await registerPage(bench)
  const paints = await keysToPaint(url, cookie)
  say('key to paint', paints ? times(paints) : 'there is no Chromium here', 'p95 under 50 ms')
}

async function registerPage({ base, owner, school, cookies }: Bench) {
  const [group] = school.groups
  if (!group) throw new Error('The school has no group.')
  const url = `${base}/schools/${school.urn}/registers/${group.id}/${await todayOf(owner)}/AM`
  return { url, cookie: cookies.get(group.tutor.membership) ?? '' }
}

async function measureList({ base, school, cookies }: Bench, say: Say): Promise<void> {
  const cookie = cookies.get(school.officer.membership) ?? ''
  const { samples } = await repeatedly(`${base}/schools/${school.urn}/pupils?sort=attendance`, cookie, 60)
  say('list of pupils with persistent and severe flags', times(samples), 'under 150 ms')
}

async function measureSaves(bench: Bench, say: Say): Promise<void> {
  const { school } = bench
  const size = school.groups[0]?.pupils.length ?? 0
  const [warm = '', ...days] = school.emptyDays.slice(0, 4)
  await together(registersOf(school, [warm]), 1, byHttp(bench))
  const fresh = await together(registersOf(school, days), 1, byHttp(bench))
  say(`save of ${size}, first`, summary(fresh), 'p95 under 60 ms')
  const changed = await together(registersOf(school, days, 1), 1, byHttp(bench))
  say(`save of ${size}, each mark changed`, summary(changed), 'p95 under 60 ms')
}

async function measureTutors(bench: Bench, say: Say): Promise<void> {
  const { school, owner } = bench
  const date = await todayOf(owner)
  const atOnce = (seen: number) =>
    together(
      school.groups.map((_, group): Job => ({ group, date, session: 'AM', seen, tutor: true })),
      school.groups.length,
      byHttp(bench),
    )
  // The first round finds a server whose connections have made no plan yet, as on the morning of a release.
  const cold = await atOnce(0)
  const warm: Load = { samples: [], failures: [], perSecond: NaN }
  for (let seen = 1; seen <= 8; seen++) {
    const round = await atOnce(seen)
    warm.samples.push(...round.samples)
    warm.failures.push(...round.failures)
  }
  say(`${school.groups.length} tutors at once`, summary(warm), 'p95 under 400 ms')
  say('the same on a server just started', summary(cold))
}

async function measureSustained(bench: Bench, say: Say): Promise<void> {
  const { owner, school, appUrl } = bench
  const half = school.emptyDays.length / 2
  const flat = await together(
    registersOf(school, school.emptyDays.slice(0, half)),
    16,
    byHttp(bench),
    SECONDS,
  )
  say(
    'sustained, as fast as it goes, 16 connections',
    `${flat.perSecond.toFixed(0)} a second; ${summary(flat)}`,
    `${MORNING} a second`,
  )
  const { all, parts } = await bytesAMark(owner)
  say('bytes a mark, all told', `${all} (${parts})`, 'about 100')
  const pool = new pg.Pool({ connectionString: appUrl, max: 16 })
  const jobs = registersOf(school, school.emptyDays.slice(half))
  const alone = await together(jobs, 16, (job) => saveBySql(pool, school, job), SECONDS)
  say('the SQL function alone, 16 connections', `${alone.perSecond.toFixed(0)} a second; ${summary(alone)}`)
  say('HTTP to SQL alone', (flat.perSecond / alone.perSecond).toFixed(2))
  await pool.end()
}

async function measureMorning(bench: Bench, say: Say): Promise<void> {
  const jobs = registersOf(bench.school, bench.school.emptyDays).slice(0, MORNING * SECONDS)
  const steady = await paced(jobs, MORNING, byHttp(bench))
  say(`${MORNING} a second for ${SECONDS} seconds, come what may`, summary(steady), 'nothing lost')
}

async function measureYears({ school, old, appUrl }: Bench, say: Say): Promise<void> {
  const pool = new pg.Pool({ connectionString: appUrl, max: 1 })
  const one: number[] = []
  const six: number[] = []
  const olds = registersOf(old, old.emptyDays.slice(-5))
  // Turn about, so that whatever else the machine does falls on both alike.
  for (const [index, job] of registersOf(school, school.emptyDays.slice(-5)).entries()) {
    one.push(await saveBySql(pool, school, job))
    const other = olds[index]
    if (other) six.push(await saveBySql(pool, old, other))
  }
  await pool.end()
  say('save with one year of marks behind it, SQL alone', times(one))
  say('save with six', times(six))
  say('six to one, p50', (percentile(six, 0.5) / percentile(one, 0.5)).toFixed(2), 'at most 1.2')
}

const byHttp =
  ({ base, school, cookies }: Bench) =>
  (job: Job) =>
    saveByHttp(base, school, cookies, job)

async function repeatedly(url: string, cookie: string, times: number): Promise<Load> {
  const once = async () => (await ask(url, { cookie })).ms
  await together(Array.from({ length: 15 }), 1, once)
  return together(Array.from({ length: times }), 1, once)
}

async function todayOf(owner: pg.Client): Promise<string> {
  const { rows } = await owner.query<{ today: string }>('select app.today()::text as today')
  return rows[0]?.today ?? ''
}

const times = (samples: number[]) =>
  `p50 ${percentile(samples, 0.5).toFixed(0)} ms, p95 ${percentile(samples, 0.95).toFixed(0)} ms (${samples.length})`

const summary = ({ samples, failures }: Load) =>
  times(samples) + (failures.length > 0 ? `, ${failures.length} FAILED: ${failures[0] ?? ''}` : '')
