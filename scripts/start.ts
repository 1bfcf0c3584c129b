import { provideDatabase } from '#server/db/provision.ts'
import { toolEnv } from '#server/env.ts'
import { main } from './main.ts'
import { serveNext } from './serve-next.ts'

/** The production server on a database that is already set up. Stops what it started when it is stopped. */
await main(async () => {
  const { stop } = await provideDatabase()
  await serveNext('start', toolEnv().PORT, stop)
})
