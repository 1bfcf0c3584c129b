import { provideMigratedDatabase } from '#server/db/provision.ts'
import { toolEnv } from '#server/env.ts'
import { main } from './main.ts'
import { serveNext } from './serve-next.ts'

/** For those who work on Rollbook: the database up to date, pages rebuilt as they change. */
await main(async (log) => {
  const { stop } = await provideMigratedDatabase(log)
  await serveNext('dev', toolEnv().PORT, stop)
})
