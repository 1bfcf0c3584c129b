import { rm } from 'node:fs/promises'
import { arch, cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { asOwner } from '#server/db/addresses.ts'
import { provideMigratedDatabase } from '#server/db/provision.ts'
import { provide, toolEnv } from '#server/env.ts'
import { buildIfChanged } from '../scripts/build-if-changed.ts'
import { main } from '../scripts/main.ts'
import { benchCounty } from './county/run.ts'
import { PARTS, type Bench } from './parts.ts'
import { makeSchool, withoutEmptyDays } from './school.ts'
import { cookiesOf, startServer } from './server.ts'

/**
 * Measures the registers' part through the running production server, and prints one table. `--only page,saves` measures
 * some parts alone. The database is its own and made anew each time. `county` measures a whole county's pages instead,
 * `--schools 20` a smaller one's.
 */
await main(async (log) => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { only: { type: 'string' }, schools: { type: 'string', default: '500' } },
  })
  if (positionals[0] === 'county') return benchCounty(log, Number(values.schools))
  const { only } = values
  const chosen = only?.split(',') ?? Object.keys(PARTS)
  const unknown = chosen.filter((name) => !Object.hasOwn(PARTS, name))
  if (unknown.length > 0)
    throw new Error(`There is no part ${unknown.join(', ')}. The parts are ${Object.keys(PARTS).join(', ')}.`)
  provide({ ROLLBOOK_DATA_DIR: join('.rollbook', 'bench'), LOG_LEVEL: 'error', PORT: '3218' })
  const base = `http://localhost:${toolEnv().PORT}`
  provide({ NEXTAUTH_URL: base })
  await rm(toolEnv().ROLLBOOK_DATA_DIR, { recursive: true, force: true })
  const { addresses, stop } = await provideMigratedDatabase(log)
  const owner = new pg.Client({ connectionString: asOwner(addresses.owner) })
  await owner.connect()
  try {
    log('Making a school of 1,000 pupils with a year of marks, and one with six …')
    const school = await makeSchool(owner, 900101, 1, 80)
    const old = await makeSchool(owner, 900102, 6, 10)
    const bench: Bench = { base, owner, school, old, appUrl: addresses.app, cookies: await cookiesOf(school) }
    buildIfChanged(log)
    const server = await startServer(toolEnv().PORT)
    try {
      log(await machine(owner))
      log('| what | measured | target |\n|---|---|---|')
      for (const [name, part] of Object.entries(PARTS)) {
        if (!chosen.includes(name)) continue
        await part(bench, (what, measured, target = '') => log(`| ${what} | ${measured} | ${target} |`))
        for (const each of [school, old]) await withoutEmptyDays(owner, each)
      }
    } finally {
      server.kill('SIGTERM')
    }
  } finally {
    await owner.end()
    await stop()
  }
})

async function machine(owner: pg.Client): Promise<string> {
  const { rows } = await owner.query<{ version: string }>(
    "select current_setting('server_version') as version",
  )
  const size = Math.round(totalmem() / 2 ** 30)
  const day = new Date().toISOString().slice(0, 10)
  return `\n${day}. ${cpus()[0]?.model ?? 'An unknown processor'}, ${cpus().length} cores, ${size} GiB, ${arch()}; Node ${process.version}, PostgreSQL ${rows[0]?.version ?? ''}; server, database and load on the same machine.\n`
}
