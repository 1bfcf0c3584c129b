import { createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { toolEnv } from '#server/env.ts'

/** Waits until a port is free: a server that was told to end needs a moment. Refuses a port that stays taken. */
export async function freedPort(port: number): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    if (await isFree(port)) {
      // The server that had the port may still be stopping its database.
      if (tries > 0) await setTimeout(2000)
      return
    }
    await setTimeout(500)
  }
  throw new Error(
    `Port ${port} is taken, perhaps by Rollbook itself: see http://localhost:${port}. PORT=${port + 1} before the command takes another.`,
  )
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer()
    probe.once('error', () => done(false))
    probe.listen(port, toolEnv().HOST, () => probe.close(() => done(true)))
  })
}
