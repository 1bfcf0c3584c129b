'use server'

import { openAction } from '#server/action.ts'
import { giveCookie, requestToken } from '#server/auth/cookie.ts'
import { requestAddress } from '#server/auth/request-address.ts'
import { revokeSession } from '#server/auth/sessions.ts'
import type { SessionToken } from '#server/db/session-token.ts'
import { signInAsOne, signInWithPassword } from './commands.ts'
import { nextPath } from './next-path.ts'
import { personaForm, signInForm } from './schema.ts'

export const signIn = openAction(signInForm, async (input) => {
  await begin(await signInWithPassword(input, await requestAddress()))
  return { redirectTo: nextPath(input.next) }
})

export const signInAsPersona = openAction(personaForm, async (input) => {
  await begin(await signInAsOne(input.membershipId))
  return { redirectTo: nextPath(input.next) }
})

// Whoever was signed in on this browser before is signed out by it.
async function begin(token: SessionToken): Promise<void> {
  const earlier = await requestToken()
  if (earlier) await revokeSession(earlier)
  await giveCookie(token)
}
