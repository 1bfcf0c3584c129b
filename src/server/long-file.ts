import type { Patience } from './db/with-actor.ts'
import { refusalOf, TooSlow } from './refusal.ts'
import { turnstile } from './turnstile.ts'

/** How a file that takes long is made: how long it may take, and by what it waits for its turn. */
export type Making = { patience?: Patience; inTurn?: <T>(make: () => Promise<T>) => Promise<T> }

const inTurn = turnstile('tables', {
  atOnce: 3,
  waiting: 12,
  full: 'Too many files are being made. Try again in a minute.',
})

/**
 * How a file is made that counts whole years or areas: it may take longer than a page, and only a few are made at a time,
 * so that pages have connections left. One that takes longer still is refused, and the refusal says so.
 */
export const longFile: Making = {
  patience: { statement: 60, transaction: 90 },
  inTurn: async (make) =>
    inTurn(async () => {
      try {
        return await make()
      } catch (thrown) {
        if (!(refusalOf(thrown) instanceof TooSlow)) throw thrown
        throw new TooSlow(
          'This file takes longer than a minute to make, so we stopped. Choose a shorter time, one year group or fewer schools, then download it again.',
        )
      }
    }),
}
