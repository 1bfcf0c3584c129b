'use server'

import { addDays, ROLES } from '#domain/index.ts'
import { schoolAction } from '#server/action.ts'
import { invitationAddress } from '#server/auth/invitations.ts'
import { shortDate } from '#ui/format.ts'
import { addStaff, endPosition, endScope, giveCover, giveScope, inviteStaff } from './commands.ts'
import { positionPath } from './paths.ts'
import { addForm, coverForm, endForm, endScopeForm, memberForm, scopeForm } from './schema.ts'

export const add = schoolAction(addForm, 'manage_staff', async (context, input) => {
  const { membershipId, newPerson } = await addStaff(context, input)
  return { redirectTo: positionPath(context.school.urn, membershipId, newPerson ? 'new' : 'known') }
})

export const makeLink = schoolAction(memberForm, 'manage_staff', async (context, input) => {
  const token = await inviteStaff(context, input.membership)
  return { message: 'The link is made.', values: { link: invitationAddress(token) } }
})

export const end = schoolAction(endForm, 'manage_staff', async (context, input) => {
  const { name, role } = await endPosition(context, input)
  return {
    message: `${name} is ${ROLES[role].label.toLowerCase()} here until ${shortDate(input.lastDay)}, and not after.`,
  }
})

export const giveGroup = schoolAction(scopeForm, 'manage_staff', async (context, input) => {
  await giveScope(context, input)
  return { message: `Given from ${shortDate(input.from)}.` }
})

export const takeGroup = schoolAction(endScopeForm, 'manage_staff', async (context, input) => {
  await endScope(context, input.scope, input.lastDay)
  return { message: `It ends on ${shortDate(input.lastDay)}.` }
})

export const arrangeCover = schoolAction(coverForm, 'give_cover', async (context, input) => {
  await giveCover(context, input)
  return {
    message: `Cover is arranged for ${shortDate(input.date)}. They find the register when they sign in that day.`,
  }
})

export const cancelCover = schoolAction(endScopeForm, 'give_cover', async (context, input) => {
  await endScope(context, input.scope, addDays(input.lastDay, -1))
  return { message: 'The cover is cancelled.' }
})
