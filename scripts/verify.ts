import { provideDatabase } from '#server/db/provision.ts'
import { main } from './main.ts'
import { recount } from './recount.ts'

/** npm run verify: checks that every sum and history agrees with the marks. It only reads. */
await main(async (log) => {
  const { addresses, stop } = await provideDatabase()
  try {
    await recount(addresses.owner, log)
  } finally {
    await stop()
  }
})
