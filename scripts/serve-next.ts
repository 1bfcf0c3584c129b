import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { provide, toolEnv } from '#server/env.ts'

/**
 * Runs Next's server until it ends or we are told to stop; then it is ended first and the database after it. Takes
 * which server, the port, and how to stop the database. The server never outlives this process, nor this process the
 * npm that runs it, however they end.
 */
export async function serveNext(
  kind: 'start' | 'dev',
  port: number,
  stop: () => Promise<void>,
): Promise<void> {
  provide({ NEXTAUTH_URL: `http://localhost:${port}`, NEXT_TELEMETRY_DISABLED: '1' })
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const endsWithUs = new URL('end-with-parent.mjs', import.meta.url).href
  const forwarded = new URL('forwarded-headers.mjs', import.meta.url).href
  const server = spawn(
    process.execPath,
    [
      '--import',
      endsWithUs,
      '--import',
      forwarded,
      next,
      kind,
      '--hostname',
      toolEnv().HOST,
      '--port',
      String(port),
    ],
    { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] },
  )
  const end = () => server.kill('SIGTERM')
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  const parent = process.ppid
  const orphaned = () => process.env['npm_lifecycle_event'] && process.ppid !== parent
  const watch = setInterval(() => orphaned() && end(), 500)
  const code = await new Promise<number | null>((ended) => server.once('exit', ended))
  clearInterval(watch)
  await stop()
  if (code) throw new Error(`The server ended with ${code}.`)
}
