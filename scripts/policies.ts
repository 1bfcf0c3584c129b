import { writeFile } from 'node:fs/promises'
import pg from 'pg'
import { asOwner } from '#server/db/addresses.ts'
import { readPolicies, type Policies } from '#server/db/policies.ts'
import { provideMigratedDatabase } from '#server/db/provision.ts'
import { policyFiles } from '#server/db/sql-files.ts'
import { standPolicies } from '#server/db/stand-policies.ts'
import { main } from './main.ts'

/**
 * Writes the policies that the files make, in both forms, into a file; when the server starts it compares them with the
 * database's.
 */
await main(async (log) => {
  const { addresses, stop } = await provideMigratedDatabase(log)
  const client = new pg.Client({ connectionString: asOwner(addresses.owner) })
  await client.connect()
  const policies = { usual: await inForm(client, 'usual'), plain: await inForm(client, 'plain') }
  await client.end()
  await stop()
  const file = new URL('../prisma/policies.json', import.meta.url)
  await writeFile(file, `${JSON.stringify(policies, null, 2)}\n`)
  log(`The policies of ${Object.keys(policies.usual).length} tables written.`)
})

/** The policies with walls of this form, made and taken back. */
async function inForm(client: pg.Client, form: 'usual' | 'plain'): Promise<Policies> {
  await client.query('begin')
  await client.query(`set local app.walls = '${form}'`)
  await standPolicies(client, await policyFiles(form))
  const policies = await readPolicies(client)
  await client.query('rollback')
  return policies
}
