'use server'

import { openAction } from '#server/action.ts'
import { giveCookie, requestToken } from '#server/auth/cookie.ts'
import { rememberBrowser, requestBrowser } from '#server/auth/browser-cookie.ts'
import { revokeSession } from '#server/auth/sessions.ts'
import type { SessionToken } from '#server/db/session-token.ts'
import { signInToDemonstration, signInWithPassword } from './commands.ts'
import { nextPath } from './next-path.ts'
import { personaForm, signInForm } from './schema.ts'

export const signIn = openAction(signInForm, async (visitor, input) => {
  const token = await signInWithPassword({ ...visitor, browser: await requestBrowser() }, input)
  await begin(token)
  await rememberBrowser(token)
  return { redirectTo: nextPath(input.next) }
})

export const signInAsPersona = openAction(personaForm, async (_visitor, input) => {
  await begin(await signInToDemonstration(input))
  return { redirectTo: nextPath(input.next) }
})

// This also signs out whoever was signed in on this browser before.
async function begin(token: SessionToken): Promise<void> {
  const earlier = await requestToken()
  if (earlier) await revokeSession(earlier)
  await giveCookie(token)
}
