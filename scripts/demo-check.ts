import pg from 'pg'
import { asOwner } from '#server/db/addresses.ts'
import { provideDatabase } from '#server/db/provision.ts'
import { checkDemo } from '../prisma/seed/check.ts'
import { main } from './main.ts'

/** Compares the demonstration's figures with the national ones of 2025/26; fails if they differ too much. */
await main(async (log) => {
  const { addresses, stop } = await provideDatabase()
  const client = new pg.Client({ connectionString: asOwner(addresses.owner) })
  await client.connect()
  try {
    const lines = await checkDemo(client)
    log('Last whole academic year, ages 5 to 15 on 31 August, state-funded schools, in percent.')
    log(
      'National: DfE daily series 2025/26; cohorts autumn 2024/25; severe absence from the census of 2022/23.\n',
    )
    log(`     ${'figure'.padEnd(26)}    here  England     by  at most`)
    for (const { good, what, here, england, tolerance } of lines) {
      const figures = [here, england, here - england, tolerance].map((figure) =>
        figure.toFixed(2).padStart(7),
      )
      log(`${good ? ' ok ' : 'FAR '} ${what.padEnd(26)} ${figures.join('  ')}`)
    }
    if (lines.length === 0) throw new Error('There are no marks to check: run npm run demo first.')
    if (lines.some(({ good }) => !good)) throw new Error('The demonstration no longer looks like England.')
  } finally {
    await client.end()
    await stop()
  }
})
