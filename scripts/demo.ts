import pg from 'pg'
import { seedDemo } from '../prisma/seed/index.ts'
import { asOwner } from '#server/db/addresses.ts'
import { provideMigratedDatabase } from '#server/db/provision.ts'
import { toolEnv } from '#server/env.ts'
import { buildIfChanged } from './build-if-changed.ts'
import { main } from './main.ts'
import { freedPort } from './port.ts'
import { serveNext } from './serve-next.ts'

/** Serves the demonstration: a database with invented people and the production build. A second run keeps its data. */
await main(async (log) => {
  const { PORT } = toolEnv()
  await freedPort(PORT)
  const database = await provideMigratedDatabase(log)
  const { addresses, stop } = database
  try {
    if (!(await isSeeded(addresses.owner))) await seedDemo({ ownerUrl: addresses.owner, log })
    buildIfChanged(log)
  } catch (error) {
    await stop()
    throw error
  }
  log(
    `\nRollbook is at http://localhost:${PORT}. Its people are listed on the sign-in page; all are invented.\n`,
  )
  await serveNext('start', PORT, database)
})

// The seed writes the demo row last, in its own transaction: if it is interrupted, nothing remains.
async function isSeeded(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: asOwner(ownerUrl) })
  await client.connect()
  try {
    const demo = await client.query('select from demo')
    const schools = await client.query('select from school limit 1')
    if (!demo.rowCount && schools.rowCount) {
      throw new Error('This database holds schools and is no demonstration; nothing was changed.')
    }
    return Boolean(demo.rowCount)
  } finally {
    await client.end()
  }
}
