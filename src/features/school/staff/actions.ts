'use server'

import { addDays, ROLES } from '#domain/index.ts'
import { schoolAction } from '#server/action.ts'
import { invitationAddress } from '#server/auth/invitations.ts'
import { shortDate } from '#ui/format.ts'
import { addStaff, endPosition, endScope, giveCover, giveScope, inviteStaff } from './commands.ts'
import { positionPath } from './address.ts'
import {
  addStaffForm,
  coverForm,
  endPositionForm,
  endScopeForm,
  inviteStaffForm,
  giveScopeForm,
} from './schema.ts'

export const addPerson = schoolAction(addStaffForm, 'manage_staff', async (context, input) => {
  const { membershipId, asleep } = await addStaff(context, input)
  return { redirectTo: positionPath(context.school.urn, membershipId, asleep ? 'asleep' : 'new') }
})

export const makeSignInLink = schoolAction(inviteStaffForm, 'manage_staff', async (context, input) => {
  const token = await inviteStaff(context, input)
  return token === null
    ? { message: 'The link is on its way to their e-mail address.' }
    : { message: 'The link is made.', values: { link: invitationAddress(token) } }
})

export const endStaffPosition = schoolAction(endPositionForm, 'manage_staff', async (context, input) => {
  const { name, role } = await endPosition(context, input)
  return {
    message: `${name} is ${ROLES[role].label.toLowerCase()} here until ${shortDate(input.lastDay)}, and not after.`,
  }
})

export const giveGroupOrYear = schoolAction(giveScopeForm, 'manage_staff', async (context, input) => {
  await giveScope(context, input)
  return { message: `Given from ${shortDate(input.from)}.` }
})

export const endGroupOrYear = schoolAction(endScopeForm, 'manage_staff', async (context, input) => {
  await endScope(context, input)
  return { message: `It ends on ${shortDate(input.lastDay)}.` }
})

export const arrangeCover = schoolAction(coverForm, 'give_cover', async (context, input) => {
  await giveCover(context, input)
  return {
    message: `Cover is arranged for ${shortDate(input.date)}. They find the register when they sign in that day.`,
  }
})

export const cancelCover = schoolAction(endScopeForm, 'give_cover', async (context, input) => {
  await endScope(context, { ...input, lastDay: addDays(input.lastDay, -1) })
  return { message: 'The cover is cancelled.' }
})
