import { provideMigratedDatabase } from '#server/db/provision.ts'
import { toolEnv } from '#server/env.ts'
import { main } from './main.ts'
import { freedPort } from './port.ts'
import { serveNext } from './serve-next.ts'

/** For development: brings the database up to date and rebuilds pages as they change. */
await main(async (log) => {
  const { PORT } = toolEnv()
  await freedPort(PORT)
  await serveNext('dev', PORT, await provideMigratedDatabase(log))
})
