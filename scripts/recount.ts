import pg from 'pg'
import { asOwner } from '#server/db/addresses.ts'
import { verifyRegisters } from '#server/db/verify.ts'

/**
 * Works out every sum and history again from the marks, says rule by rule whether it holds, and fails if one does not.
 */
export async function recount(ownerUrl: string, log: (line: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: asOwner(ownerUrl) })
  await client.connect()
  try {
    const findings = await verifyRegisters(client)
    for (const { promise, broken, examples } of findings) {
      const says = broken === 0 ? '.' : `: ${broken} times, such as ${examples.join('; ')}`
      log(`${broken === 0 ? 'kept  ' : 'BROKEN'}  ${promise}${says}`)
    }
    if (findings.some(({ broken }) => broken > 0)) throw new Error('Some promises are broken.')
  } finally {
    await client.end()
  }
}
