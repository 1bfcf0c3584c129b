'use server'

import { organisationAction } from '#server/action.ts'
import { workplacePath } from '#server/organisation.ts'
import { changeSchool } from './commands.ts'
import { schoolForm } from './schema.ts'

export const change = organisationAction(schoolForm, 'edit_schools', async (context, input) => {
  await changeSchool(context, input)
  return { redirectTo: workplacePath(context.workplace) }
})
