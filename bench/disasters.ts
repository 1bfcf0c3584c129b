import type { ChildProcess } from 'node:child_process'
import { readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { binaries, run } from '#server/db/embedded-binaries.ts'
import { startServer } from './server.ts'

/** What the drill may break: the server, and PostgreSQL in its folder. */
export type Stage = { port: number; folder: string; server: ChildProcess }

export type Disaster = { name: string; losesReplies?: true; strike?: (stage: Stage) => Promise<void> }

/** Each leaves everything running again. */
export const DISASTERS: Disaster[] = [
  { name: 'the server is killed', strike: killServer },
  { name: 'PostgreSQL is killed', strike: killPostgres },
  { name: 'PostgreSQL and the server are killed', strike: killBoth },
  { name: 'replies are lost', losesReplies: true },
]

async function killServer(stage: Stage): Promise<void> {
  const gone = new Promise((ended) => stage.server.once('exit', ended))
  stage.server.kill('SIGKILL')
  await gone
  stage.server = await startServer(stage.port)
}

async function killPostgres({ folder }: Stage): Promise<void> {
  // For root it may lie elsewhere, behind a link.
  const data = await realpath(join(folder, 'postgres'))
  const [pid] = (await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n')
  process.kill(Number(pid), 'SIGKILL')
  const { pg_ctl } = await binaries()
  for (let tries = 0; ; tries++) {
    try {
      // With the options, and so the port, of the last start. Its orphaned processes need a moment to notice.
      await run(pg_ctl, ['-D', data, '-w', '-l', join(data, 'server.log'), 'restart'])
      return
    } catch (error) {
      if (tries === 20) throw error
      await setTimeout(250)
    }
  }
}

async function killBoth(stage: Stage): Promise<void> {
  await Promise.all([killPostgres(stage), killServer(stage)])
}
