'use server'

import { schoolAction } from '#server/action.ts'
import { counted } from '#ui/format.ts'
import * as commands from './commands.ts'
import { addForm, changeForm, endForm, moveForm } from './schema.ts'

const ABILITY = 'edit_admission_register'
const groupsPage = (urn: number) => ({ redirectTo: `/schools/${urn}/groups` })

export const addGroup = schoolAction(addForm, ABILITY, async (context, input) => {
  await commands.addGroup(context, input)
  return { message: `There is a group ${input.name} now.` }
})

export const changeGroup = schoolAction(changeForm, ABILITY, async (context, input) => {
  await commands.changeGroup(context, input)
  return groupsPage(context.school.urn)
})

export const endGroup = schoolAction(endForm, ABILITY, async (context, input) => {
  await commands.endGroup(context, input)
  return groupsPage(context.school.urn)
})

export const movePupils = schoolAction(moveForm, ABILITY, async (context, input) => {
  await commands.movePupils(context, input)
  return { message: `${counted(input.pupils.length, 'pupil moves', 'pupils move')} from that day.` }
})
