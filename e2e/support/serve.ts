import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { seedDemo } from '../../prisma/seed/index.ts'
import { buildIfChanged } from '../../scripts/build-if-changed.ts'
import { main } from '../../scripts/main.ts'
import { serveNext } from '../../scripts/serve-next.ts'
import { localDate } from '#domain/index.ts'
import { provide, toolEnv } from '#server/env.ts'
import { provideMigratedDatabase } from '#server/db/provision.ts'
import { NOW, PORT } from './address.ts'

/** The server that the journeys run against: the production build on a small demonstration, made anew. */
await main(async (log) => {
  provide({ ROLLBOOK_DATA_DIR: join('.rollbook', 'e2e'), ROLLBOOK_NOW: NOW, LOG_LEVEL: 'error' })
  await rm(toolEnv().ROLLBOOK_DATA_DIR, { recursive: true, force: true })
  const database = await provideMigratedDatabase(log)
  await seedDemo({
    ownerUrl: database.addresses.owner,
    size: 'small',
    today: localDate(NOW.slice(0, 10)),
    log,
  })
  buildIfChanged(log)
  await serveNext('start', PORT, database)
})
