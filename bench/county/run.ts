import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { publishReports } from '../../prisma/seed/reports.ts'
import { localDate } from '#domain/index.ts'
import { provideMigratedDatabase } from '#server/db/provision.ts'
import { provide, toolEnv } from '#server/env.ts'
import { buildIfChanged } from '../../scripts/build-if-changed.ts'
import { ask, percentile, together } from '../measure.ts'
import { startServer } from '../server.ts'
import { buildCounty } from './build.ts'
import { signedIn } from './people.ts'
import { askMarks, RAW, sumsMustAgree } from './questions.ts'
import { countySchools, NOW, type CountySchool } from './shape.ts'

type Log = (line: string) => void

/**
 * Measures the pages on attendance over a county of so many schools, through the running production server, each beside
 * the same question asked of the marks. What is built stays in its folder and serves the next run.
 */
export async function benchCounty(log: Log, count: number): Promise<void> {
  const folder = join('.rollbook', `county-${count}`)
  provide({ ROLLBOOK_DATA_DIR: folder, LOG_LEVEL: 'error', PORT: '3219', ROLLBOOK_NOW: NOW })
  const base = `http://localhost:${toolEnv().PORT}`
  provide({ NEXTAUTH_URL: base })
  const built = join(folder, 'built.json')
  const schools = countySchools(count)
  if (!existsSync(built)) await rm(folder, { recursive: true, force: true })
  const { addresses, stop } = await provideMigratedDatabase(log)
  // The superuser: row policies are for those who read, and here everything is written and counted.
  const client = new pg.Client({ connectionString: addresses.owner })
  await client.connect()
  try {
    if (!existsSync(built)) {
      const pupils = schools.reduce((sum, { size }) => sum + size, 0)
      log(`Building a county of ${count} schools and ${pupils.toLocaleString('en-GB')} pupils in ${folder} …`)
      await buildCounty(client, schools, log)
      await sumsMustAgree(client)
      await writeFile(built, JSON.stringify({ schools: count, pupils }))
    }
    await client.query('set session_replication_role = origin; set work_mem = default; set jit = off')
    const large = schools.reduce((one, other) => (other.size > one.size ? other : one))
    const pages = await countyPages(client, large)
    buildIfChanged(log)
    const server = await startServer(toolEnv().PORT)
    try {
      log(`\n${count} schools; the school is its largest, of ${large.size} pupils.\n`)
      log('| page | measured | target | HTML | the same of the marks |\n|---|---|---|---|---|')
      for (const page of pages) log(await measured(client, base, page))
    } finally {
      server.kill('SIGTERM')
    }
  } finally {
    await client.end()
    await stop()
  }
}

type Page = { name: string; path: string; cookie: string; target: number; raw: string; times: number }

async function countyPages(client: pg.Client, { id, urn }: CountySchool): Promise<Page[]> {
  const officer = await signedIn(client, 'la_team_lead', { authority: 1 })
  const champion = await signedIn(client, 'attendance_champion', { school: id })
  const governor = await signedIn(client, 'governor', { school: id })
  const { rowCount } = await client.query('select from published_report limit 1')
  if (!rowCount) await publishReports(client, 2025, localDate(NOW.slice(0, 10)))
  const school = `/schools/${urn}`
  return [
    ['authority’s overview', '/authorities/998/attendance', officer, 200, RAW.overview(), 1],
    ['authority’s cohort table', '/authorities/998/attendance/cohorts', officer, 250, RAW.cohorts(), 1],
    ['champion’s overview of a school', `${school}/attendance`, champion, 150, RAW.school(id), 3],
    [
      'its persistent absence',
      `${school}/attendance/pupils?band=persistent`,
      champion,
      150,
      RAW.persistent(id),
      3,
    ],
    ['governor’s report', `${school}/reports/2025/summer`, governor, 150, RAW.report(id), 3],
  ].map(([name, path, cookie, target, raw, times]) => ({ name, path, cookie, target, raw, times }) as Page)
}

async function measured(client: pg.Client, base: string, page: Page): Promise<string> {
  const { name, path, cookie, target, raw, times } = page
  const first = await ask(`${base}${path}`, { cookie })
  if (first.status !== 200) return `| ${name} | answers ${first.status} | | | |`
  const once = async () => (await ask(`${base}${path}`, { cookie })).ms
  await together(Array.from({ length: 10 }), 1, once)
  const { samples } = await together(Array.from({ length: 60 }), 1, once)
  const ms = (share: number) => `${percentile(samples, share).toFixed(0)} ms`
  const kilobytes = Math.round(Buffer.byteLength(first.body) / 1024)
  const ofMarks = await askMarks(client, raw, times)
  return `| ${name} | p50 ${ms(0.5)}, p95 ${ms(0.95)} | p95 under ${target} ms | ${kilobytes} KB | ${ofMarks.toFixed(0)} ms in the database alone |`
}
