import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { provide } from '#server/env.ts'

/**
 * Runs Next's server until it ends or we are told to: then it is ended first and the database after it. Takes which
 * server, the port, and how to stop what it stands on. Each of the two answers a signal by itself, once.
 */
export async function serveNext(
  kind: 'start' | 'dev',
  port: number,
  stop: () => Promise<void>,
): Promise<void> {
  provide({ NEXTAUTH_URL: `http://localhost:${port}`, NEXT_TELEMETRY_DISABLED: '1' })
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const server = spawn(process.execPath, [next, kind, '--port', String(port)], { stdio: 'inherit' })
  const end = () => server.kill('SIGTERM')
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  const code = await new Promise<number | null>((ended) => server.once('exit', ended))
  await stop()
  if (code) throw new Error(`The server ended with ${code}.`)
}
