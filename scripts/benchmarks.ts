import { parseArgs } from 'node:util'
import pg from 'pg'
import { isLocalDate, type LocalDate } from '#domain/index.ts'
import { loadBenchmarks } from '#features/absence/benchmarks/load-file.ts'
import { today } from '#server/clock.ts'
import { asOwner } from '#server/db/addresses.ts'
import { provideMigratedDatabase } from '#server/db/provision.ts'
import { main } from './main.ts'

const USAGE = 'npm run benchmarks -- file.csv [--retrieved 2026-11-20] [--from 2026-09-07] [--to 2026-11-06]'

/** npm run benchmarks: loads an official file of published attendance figures to set schools' own beside. */
await main(async (log) => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      retrieved: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      source: { type: 'string' },
    },
  })
  const [path] = positionals
  if (path === undefined || positionals.length > 1) throw new Error(USAGE)
  const { addresses, stop } = await provideMigratedDatabase(log)
  const owner = new pg.Client({ connectionString: asOwner(addresses.owner) })
  await owner.connect()
  try {
    const done = await loadBenchmarks(owner, path, {
      retrieved: dateAsked(values.retrieved) ?? today(),
      from: dateAsked(values.from),
      to: dateAsked(values.to),
      ...(values.source !== undefined && { source: values.source }),
    })
    for (const sentence of done) log(sentence)
  } finally {
    await owner.end()
    await stop()
  }
})

function dateAsked(text: string | undefined): LocalDate | null {
  if (text === undefined) return null
  if (!isLocalDate(text)) throw new Error(`“${text}” is not a date written YYYY-MM-DD.\n${USAGE}`)
  return text
}
