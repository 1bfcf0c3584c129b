import { workAsyncStorage } from 'next/dist/server/app-render/work-async-storage.external.js'
import { workUnitAsyncStorage } from 'next/dist/server/app-render/work-unit-async-storage.external.js'
import { seal, sessionCookieName } from '#server/auth/cookie.ts'
import type { SessionToken } from '#server/db/session-token.ts'

/** Does the work as within a request of a server action, which carries the cookie of this session. */
export async function asBrowser<T>(token: SessionToken | null, work: () => Promise<T>): Promise<T> {
  const sealed = token ? await seal(token) : undefined
  const cookies = {
    get: (name: string) => (sealed && name === sessionCookieName() ? { name, value: sealed } : undefined),
    set: () => cookies,
  }
  const request = {
    type: 'request',
    phase: 'action',
    headers: new Headers(),
    cookies,
    userspaceMutableCookies: cookies,
  }
  return workAsyncStorage.run({ route: '/', page: '/page' } as never, () =>
    workUnitAsyncStorage.run(request as never, work),
  )
}
