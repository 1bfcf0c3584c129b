import { NOT_OURS, provideDatabase } from '#server/db/provision.ts'
import { namesServer, toolEnv } from '#server/env.ts'
import { main } from './main.ts'
import { freedPort } from './port.ts'
import { serveNext } from './serve-next.ts'

/**
 * Runs the production server on a database that is already set up. It is never given the owner's address. If it
 * started the embedded database, it also stops it.
 */
await main(async () => {
  const { PORT } = toolEnv()
  await freedPort(PORT)
  await serveNext('start', PORT, namesServer() ? NOT_OURS : await provideDatabase())
})
