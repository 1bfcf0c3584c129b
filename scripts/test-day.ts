import { spawnSync } from 'node:child_process'
import { findFaketime, inTurn, readDay, underDay } from './other-days.ts'
import { main } from './main.ts'

const PROJECTS = ['domain', 'integration', 'isolation']

// PostgreSQL goes with them, so it is the embedded one, in a folder of its own, whatever server is named elsewhere.
const NO_OTHER_SERVER = {
  OWNER_DATABASE_URL: undefined,
  DATABASE_URL: undefined,
  WORKER_DATABASE_URL: undefined,
  AUTH_DATABASE_URL: undefined,
}

/**
 * The rules and the database's tests under another day, PostgreSQL with them: one that is named ("leap"), a date or a
 * moment in UTC ("2028-02-29T10:00"), "all" the named ones, or, when nothing is said, the one whose turn it is.
 */
await main(async (log) => {
  const library = findFaketime()
  if (!library) throw new Error('Another day needs Debian’s faketime: apt-get install faketime.')
  const failed: string[] = []
  for (const { name, moment } of readDay(process.argv[2]) ?? inTurn(new Date())) {
    log(`— ${name}: the machine’s clock says ${moment.toISOString()}`)
    for (const project of PROJECTS) {
      const { status } = spawnSync('npx', ['vitest', 'run', '--project', project], {
        stdio: 'inherit',
        env: { ...process.env, ...NO_OTHER_SERVER, ...underDay(library, moment) },
      })
      if (status !== 0) failed.push(`${project} on ${name}`)
    }
  }
  if (failed.length > 0) throw new Error(`Failed: ${failed.join('; ')}.`)
  return Promise.resolve()
})
