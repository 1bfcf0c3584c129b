import { readFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { run, type Binaries } from './embedded-binaries.ts'

/** Whether the process is there of a server that was started on this data. */
export async function isThere(data: string): Promise<boolean> {
  const [pid] = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  try {
    return Number(pid) > 0 && process.kill(Number(pid), 0)
  } catch (error) {
    // EPERM: it is another user's, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * The port of a server that is running on this data and answers, or null. Waits for one that was just killed or is
 * being started by another process. Leaves a left-over postmaster.pid for PostgreSQL to clear.
 */
export async function runningPort(programs: Binaries, data: string): Promise<number | null> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { code } = await run(programs.pg_ctl, ['-D', data, 'status'], undefined, [0, 3])
    if (code !== 0) return null
    const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
    const port = Number(lines[3])
    if (port > 0 && (await answers(port))) return port
    await setTimeout(100)
  }
  throw new Error(
    `A PostgreSQL on ${data} is there but does not answer. Its log is ${join(data, 'server.log')}.`,
  )
}

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      done(true)
    })
    socket.once('error', () => done(false))
  })
}

/** A free port. */
export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? found(address.port) : failed(new Error('No free port.')),
      )
    })
  })
}
