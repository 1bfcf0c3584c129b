import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import type { Provided } from '#server/db/provision.ts'
import { provide, toolEnv } from '#server/env.ts'
import { keepDatabase } from './keep-database.ts'

/**
 * Runs Next's server until it ends or we are told to stop; then it is ended first and the database after it. Takes
 * which server, the port, and how the database is kept and stopped: while the server runs, one of ours that ends is started
 * again, or all ends with one line that says why. The server never outlives this process, nor this process the
 * npm that runs it, however they end.
 */
export async function serveNext(
  kind: 'start' | 'dev',
  port: number,
  database: Pick<Provided, 'revive' | 'stop'>,
): Promise<void> {
  provide({ NEXTAUTH_URL: `http://localhost:${port}`, NEXT_TELEMETRY_DISABLED: '1' })
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const endsWithUs = new URL('end-with-parent.mjs', import.meta.url).href
  const forwarded = new URL('forwarded-headers.mjs', import.meta.url).href
  const whole = new URL('whole-requests.mjs', import.meta.url).href
  const server = spawn(
    process.execPath,
    [
      '--import',
      endsWithUs,
      '--import',
      forwarded,
      '--import',
      whole,
      next,
      kind,
      '--hostname',
      toolEnv().HOST,
      '--port',
      String(port),
    ],
    { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] },
  )
  const told = new AbortController()
  const end = () => {
    told.abort()
    server.kill('SIGTERM')
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  const parent = process.ppid
  const orphaned = () => process.env['npm_lifecycle_event'] && process.ppid !== parent
  const watch = setInterval(() => orphaned() && end(), 500)
  const over = new AbortController()
  const kept = keepDatabase(database, { say: console.error, ended: over.signal }).then(
    () => null,
    (error: unknown) => {
      end()
      return error as Error
    },
  )
  const code = await new Promise<number | null>((ended) => server.once('exit', ended))
  clearInterval(watch)
  over.abort()
  const lost = await kept
  await database.stop().catch((error: unknown) => {
    if (!lost) throw error
  })
  if (lost) throw lost
  if (code && !told.signal.aborted) throw new Error(`The server ended with ${code}.`)
}
