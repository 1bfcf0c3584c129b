'use server'

import { redirect } from 'next/navigation'
import { ownAction } from '#server/action.ts'
import { clearCookie, requestToken } from '#server/auth/cookie.ts'
import { revokeSession } from '#server/auth/sessions.ts'
import { formIsRead } from '#server/form-read.ts'
import { workIn } from './commands.ts'
import { workspaceForm } from './schema.ts'

export const switchWorkspace = ownAction(workspaceForm, async (context, input) => {
  await workIn(context, input)
  return { redirectTo: '/' }
})

/**
 * Ends the session on the server and removes the cookie. Somebody whose session is already over sees the sign-in page
 * too.
 */
export async function signOut(): Promise<void> {
  formIsRead()
  const token = await requestToken()
  if (token) await revokeSession(token)
  await clearCookie()
  redirect('/sign-in?signed-out=yes')
}
