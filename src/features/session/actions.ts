'use server'

import { redirect } from 'next/navigation'
import { openAction, ownAction } from '#server/action.ts'
import { clearCookie, giveCookie, requestToken } from '#server/auth/cookie.ts'
import { requestAddress } from '#server/auth/request-address.ts'
import { revokeSession } from '#server/auth/sessions.ts'
import type { SessionToken } from '#server/db/session-token.ts'
import { signInAsOne, signInWithPassword, workIn } from './commands.ts'
import { nextPath } from './next-path.ts'
import { personaForm, signInForm, workspaceForm } from './schema.ts'

export const signIn = openAction(signInForm, async ({ input }) => {
  await begin(await signInWithPassword(input, await requestAddress()))
  return { redirectTo: nextPath(input.next) }
})

export const signInAsPersona = openAction(personaForm, async ({ input }) => {
  await begin(await signInAsOne(input.membershipId))
  return { redirectTo: nextPath(input.next) }
})

export const switchWorkspace = ownAction(workspaceForm, async ({ token, input }) => {
  await workIn(token, input.membershipId)
  return { redirectTo: '/' }
})

// Whoever was signed in on this browser before is signed out by it.
async function begin(token: SessionToken): Promise<void> {
  const earlier = await requestToken()
  if (earlier) await revokeSession(earlier)
  await giveCookie(token)
}

/** Ends the session here and on the server. Somebody whose session is already over is simply shown the way in. */
export async function signOut(): Promise<void> {
  const token = await requestToken()
  if (token) await revokeSession(token)
  await clearCookie()
  redirect('/sign-in?signed-out=yes')
}
