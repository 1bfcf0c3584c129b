import { provideDatabase } from '#server/db/provision.ts'
import { namesServer, toolEnv } from '#server/env.ts'
import { main } from './main.ts'
import { freedPort } from './port.ts'
import { serveNext } from './serve-next.ts'

/**
 * The production server on a database that is already set up. It is never told the owner's address; with the embedded
 * server it stops what it started.
 */
await main(async () => {
  const { PORT } = toolEnv()
  await freedPort(PORT)
  const stop = namesServer() ? () => Promise.resolve() : (await provideDatabase()).stop
  await serveNext('start', PORT, stop)
})
