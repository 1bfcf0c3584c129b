import pg from 'pg'
import { asOwner } from '#server/db/addresses.ts'
import { provideDatabase } from '#server/db/provision.ts'
import { checkDemo } from '../prisma/seed/check.ts'
import { main } from './main.ts'

/** The demonstration's figures of 2025/26 beside the national ones; fails when they are too far apart. */
await main(async (log) => {
  const { addresses, stop } = await provideDatabase()
  const client = new pg.Client({ connectionString: asOwner(addresses.owner) })
  await client.connect()
  const lines = await checkDemo(client)
  await client.end()
  await stop()
  log(
    'Year 2025/26, ages 5 to 15, state-funded schools; national figures: DfE daily series to 10 July 2026.\n',
  )
  for (const line of lines)
    log(
      `${line.good ? ' ok ' : 'FAR '} ${line.what.padEnd(44)} ${line.here.toFixed(2).padStart(7)}   England ${line.england.toFixed(2).padStart(6)}   may differ by ${line.tolerance}`,
    )
  if (lines.some(({ good }) => !good)) throw new Error('The demonstration no longer looks like England.')
})
