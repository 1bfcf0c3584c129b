import { resolve } from 'node:path'
import { provideMigratedDatabase } from '#server/db/provision.ts'
import { restore } from '#server/db/restore.ts'
import { main } from './main.ts'
import { recount } from './recount.ts'

/** npm run restore -- folder: restores a backup into an empty database, which is then set up and recounted. */
await main(async (log) => {
  const folder = process.argv[2]
  if (!folder) throw new Error('Say which backup: npm run restore -- backups/2026-11-18T08-55-00')
  const { addresses, stop } = await provideMigratedDatabase(log)
  try {
    const { tables, takenAt } = await restore(addresses.owner, resolve(folder))
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    log(
      `Restored ${tables.length} tables, ${rows.toLocaleString('en-GB')} rows, as they stood at ${takenAt}.`,
    )
    await recount(addresses.owner, log)
  } finally {
    await stop()
  }
})
