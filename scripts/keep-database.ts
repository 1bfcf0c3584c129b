import { setTimeout } from 'node:timers/promises'
import type { Provided } from '#server/db/provision.ts'

const EVERY_MS = 2000
const MOST_TRIES = 3
const MOST_STARTS = 5

type Keeping = { say: (line: string) => void; ended: AbortSignal; pause?: () => Promise<unknown> }

/**
 * Starts the embedded database again whenever it has ended, until `ended` is signalled. Refuses one that does not start, or
 * keeps ending: then whoever started us must end too, so that a supervisor starts both.
 */
export async function keepDatabase(
  { revive }: Pick<Provided, 'revive'>,
  { say, ended, pause = () => untilLater(ended) }: Keeping,
): Promise<void> {
  for (let [starts, tries] = [0, 0]; !ended.aborted; await pause()) {
    try {
      const revived = await revive()
      tries = 0
      if (!revived) continue
    } catch (error) {
      // What the dead one left running may need a moment to end.
      if (++tries < MOST_TRIES) continue
      const why = error instanceof Error ? error.message : String(error)
      throw new Error(`PostgreSQL ended and does not start again, so Rollbook ends too. ${why}`, {
        cause: error,
      })
    }
    if (++starts > MOST_STARTS)
      throw new Error('PostgreSQL ends again and again, so Rollbook ends too. Its log says why.')
    say('PostgreSQL had ended. It was started again.')
  }
}

// Over at once when told to end: who stops the database waits for this.
const untilLater = (ended: AbortSignal) =>
  setTimeout(EVERY_MS, undefined, { signal: ended }).catch(() => undefined)
