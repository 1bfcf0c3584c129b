'use server'

import { schoolAction } from '#server/action.ts'
import { setSwitches } from './commands.ts'
import { switchesForm } from './schema.ts'

export const saveSwitches = schoolAction(switchesForm, 'plan_support', async (context, input) => {
  await setSwitches(context, input)
  return { message: 'Saved. Deletions under ground F follow these days.' }
})
