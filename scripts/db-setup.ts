import { provideMigratedDatabase } from '#server/db/provision.ts'
import { main } from './main.ts'

/**
 * Makes roles, schema, queue and reference data: everything needed before the first sign-in. An embedded server is
 * left running or stopped, as it was found.
 */
await main(async (log) => {
  const { stop } = await provideMigratedDatabase(log)
  log('The database is ready.')
  await stop()
})
