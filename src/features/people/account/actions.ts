'use server'

import { openAction, ownAction } from '#server/action.ts'
import { giveCookie } from '#server/auth/cookie.ts'
import { requestAddress } from '#server/auth/request-address.ts'
import { revokeBeside } from '#server/auth/sessions.ts'
import { acceptInvitation, changePassword } from './commands.ts'
import { invitationForm, passwordForm, sessionForm } from './schema.ts'

export const setFirstPassword = openAction(invitationForm, async (input) => {
  const session = await acceptInvitation(input)
  if (!session) return { redirectTo: '/sign-in' }
  await giveCookie(session)
  return { redirectTo: '/' }
})

export const setNewPassword = ownAction(passwordForm, async (context, input) => {
  await changePassword(context, { ...input, address: await requestAddress() })
  return { message: 'Your password is changed. Other devices you were signed in on are signed out.' }
})

export const endSession = ownAction(sessionForm, async ({ token }, input) => {
  const ended = await revokeBeside(token, input.session)
  return { message: ended === 1 ? 'One session has ended.' : `${ended} sessions have ended.` }
})
