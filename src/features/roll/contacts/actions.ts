'use server'

import { schoolAction } from '#server/action.ts'
import * as commands from './commands.ts'
import { contactForm, endForm, linkForm } from './schema.ts'

const ABILITY = 'edit_admission_register'
const pageOf = (urn: number, pupil: number) => ({ redirectTo: `/schools/${urn}/pupils/${pupil}` })

export const saveContact = schoolAction(contactForm, ABILITY, async (context, input) => {
  await commands.saveContact(context, input)
  return pageOf(context.school.urn, input.pupil)
})

export const linkKnownContact = schoolAction(linkForm, ABILITY, async (context, input) => {
  await commands.linkKnownContact(context, input)
  return pageOf(context.school.urn, input.pupil)
})

export const endContact = schoolAction(endForm, ABILITY, async (context, input) => {
  await commands.endContact(context, input)
  return pageOf(context.school.urn, input.pupil)
})
