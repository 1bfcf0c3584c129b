'use server'

import { organisationAction } from '#server/action.ts'
import { counted } from '#ui/format.ts'
import { giveSchools } from './officers.ts'
import { officerForm } from './schema.ts'

export const give = organisationAction(officerForm, 'give_schools', async (context, input) => {
  await giveSchools(context, input)
  return { message: `Given: ${counted(input.schools.length, 'school')} from today.` }
})
