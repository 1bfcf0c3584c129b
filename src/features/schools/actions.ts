'use server'

import { homeOf } from '#features/session/queries.ts'
import { action } from '#server/action.ts'
import { changeSchool } from './commands.ts'
import { schoolForm } from './schema.ts'

export const change = action(schoolForm, 'edit_schools', async ({ db, actor, input }) => {
  await changeSchool(db, input)
  return { redirectTo: await homeOf(db, actor) }
})
