import pg from 'pg'
import { asOwner } from '#server/db/addresses.ts'
import { provideDatabase } from '#server/db/provision.ts'
import { verifyRegisters } from '#server/db/verify.ts'
import { main } from './main.ts'

/** Recounts every sum and history from the marks and says, promise by promise, whether it holds. */
await main(async (log) => {
  const { addresses, stop } = await provideDatabase()
  const client = new pg.Client({ connectionString: asOwner(addresses.owner) })
  await client.connect()
  const findings = await verifyRegisters(client)
  await client.end()
  await stop()
  for (const { promise, broken, examples } of findings) {
    log(
      `${broken === 0 ? 'kept  ' : 'BROKEN'}  ${promise}${broken === 0 ? '.' : `: ${broken} times, such as ${examples.join('; ')}`}`,
    )
  }
  if (findings.some(({ broken }) => broken > 0)) throw new Error('Some promises are broken.')
})
