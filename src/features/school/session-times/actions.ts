'use server'

import { schoolAction } from '#server/action.ts'
import { timesPath } from './address.ts'
import { setSessionTimes } from './commands.ts'
import { timesForm } from './schema.ts'

export const saveTimes = schoolAction(timesForm, 'edit_calendar', async (context, input) => {
  await setSessionTimes(context, input)
  return { redirectTo: timesPath(context.school.urn) }
})
