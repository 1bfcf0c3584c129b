'use server'

import { schoolAction } from '#server/action.ts'
import { counted } from '#ui/format.ts'
import { addGroup, changeGroup, endGroup, movePupils } from './commands.ts'
import { addForm, changeForm, endForm, moveForm } from './schema.ts'

const ABILITY = 'edit_admission_register'
const listOf = (urn: number) => ({ redirectTo: `/schools/${urn}/groups` })

export const add = schoolAction(addForm, ABILITY, async (context, input) => {
  await addGroup(context, input)
  return { message: `There is a group ${input.name} now.` }
})

export const change = schoolAction(changeForm, ABILITY, async (context, input) => {
  await changeGroup(context, input)
  return listOf(context.school.urn)
})

export const end = schoolAction(endForm, ABILITY, async (context, input) => {
  await endGroup(context, input)
  return listOf(context.school.urn)
})

export const move = schoolAction(moveForm, ABILITY, async (context, input) => {
  await movePupils(context, input)
  return { message: `${counted(input.pupils.length, 'pupil moves', 'pupils move')} from that day.` }
})
