import { spawn, type ChildProcess } from 'node:child_process'
import { createRequire } from 'node:module'
import { encode } from 'next-auth/jwt'
import { env } from '#server/env.ts'
import { ask } from './measure.ts'
import type { BenchSchool } from './school.ts'

/** Starts the production server on a port and waits until it answers. It ends with this process. */
export async function startServer(port: number): Promise<ChildProcess> {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const endsWithUs = new URL('../scripts/end-with-parent.mjs', import.meta.url).href
  const server = spawn(
    process.execPath,
    ['--import', endsWithUs, next, 'start', '--hostname', '127.0.0.1', '--port', String(port)],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    },
  )
  for (let tries = 0; tries < 200; tries++) {
    try {
      await ask(`http://localhost:${port}/sign-in`, null)
      return server
    } catch {
      await new Promise((wait) => setTimeout(wait, 200))
    }
  }
  throw new Error('The server does not answer.')
}

/** A sealed cookie for everybody of a school who saves. */
export async function cookiesOf(school: BenchSchool): Promise<Map<number, string>> {
  const cookies = new Map<number, string>()
  for (const { token, membership } of [school.officer, ...school.groups.map(({ tutor }) => tutor)]) {
    const sealed = await encode({ token: { sid: token }, secret: env().NEXTAUTH_SECRET, maxAge: 3600 })
    cookies.set(membership, `next-auth.session-token=${sealed}`)
  }
  return cookies
}
