import { writeFile } from 'node:fs/promises'
import pg from 'pg'
import { readPolicies } from '#server/db/policies.ts'
import { provideMigratedDatabase } from '#server/db/provision.ts'
import { main } from './main.ts'

/**
 * Writes the policies that the migrations make into a file; when the server starts it compares them with the
 * database's.
 */
await main(async (log) => {
  const { addresses, stop } = await provideMigratedDatabase(log)
  const client = new pg.Client({ connectionString: addresses.app })
  await client.connect()
  const policies = await readPolicies(client)
  await client.end()
  await stop()
  await writeFile(
    new URL('../prisma/policies.json', import.meta.url),
    `${JSON.stringify(policies, null, 2)}\n`,
  )
  log(`${policies.length} policies written.`)
})
