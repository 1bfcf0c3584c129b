import { mkdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { now } from '#server/clock.ts'
import { backUp } from '#server/db/backup.ts'
import { provideDatabase } from '#server/db/provision.ts'
import { main } from './main.ts'

/** npm run backup [-- folder]: backs up everything into a new folder. It holds children's data: keep it safe. */
await main(async (log) => {
  const takenAt = now()
  const folder = resolve(
    process.argv[2] ?? join('backups', takenAt.toISOString().slice(0, 19).replaceAll(':', '-')),
  )
  await mkdir(dirname(folder), { recursive: true })
  const { addresses, stop } = await provideDatabase()
  try {
    const { tables } = await backUp(addresses.owner, folder, takenAt)
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    log(`Backed up ${tables.length} tables, ${rows.toLocaleString('en-GB')} rows, to ${folder}.`)
  } finally {
    await stop()
  }
})
