'use server'

import { action } from '#server/action.ts'
import { counted } from '#ui/format.ts'
import { giveSchools } from './officers.ts'
import { officerForm } from './schema.ts'

export const give = action(officerForm, 'give_schools', async ({ db, input: { officer, schools } }) => {
  await giveSchools(db, officer, schools)
  return { message: `Given: ${counted(schools.length, 'school')} from today.` }
})
