import { provideMigratedDatabase } from '#server/db/provision.ts'
import { main } from './main.ts'

/** Roles, schema, queue and reference data: everything before the first sign-in. Leaves an embedded server as it was. */
await main(async (log) => {
  const { stop } = await provideMigratedDatabase(log)
  log('The database is ready.')
  await stop()
})
