'use server'

import { openAction, ownAction } from '#server/action.ts'
import { giveCookie } from '#server/auth/cookie.ts'
import { rememberBrowser } from '#server/auth/browser-cookie.ts'
import { acceptInvitation, acceptPosition, changePassword, endOtherSessions } from './commands.ts'
import { acceptForm, invitationForm, passwordForm, sessionForm } from './schema.ts'

export const setFirstPassword = openAction(invitationForm, async (_visitor, input) => {
  const session = await acceptInvitation(input)
  if (!session) return { redirectTo: '/sign-in' }
  await giveCookie(session)
  await rememberBrowser(session)
  return { redirectTo: '/' }
})

export const acceptWaitingPosition = ownAction(acceptForm, async (context, input) => {
  await acceptPosition(context, input)
  return { redirectTo: '/account' }
})

export const setNewPassword = ownAction(passwordForm, async (context, input) => {
  await changePassword(context, input)
  return { message: 'Your password is changed. Other devices you were signed in on are signed out.' }
})

export const endSession = ownAction(sessionForm, async (context, input) => {
  const ended = await endOtherSessions(context, input)
  return { message: ended === 1 ? 'One session has ended.' : `${ended} sessions have ended.` }
})
