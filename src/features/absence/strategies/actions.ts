'use server'

import { schoolAction } from '#server/action.ts'
import { saveStrategy } from './commands.ts'
import { strategyForm } from './schema.ts'

export const save = schoolAction(strategyForm, 'plan_support', async (context, input) => {
  const id = await saveStrategy(context, input)
  return { redirectTo: `/schools/${context.school.urn}/attendance/strategies/${id}` }
})
