'use server'

import { schoolAction } from '#server/action.ts'
import { shortDate } from '#ui/format.ts'
import * as commands from './commands.ts'
import { addForm, removeForm } from './schema.ts'

export const addDocument = schoolAction(addForm, 'keep_documents', async (context, input) => {
  const { name, keepUntil } = await commands.addDocument(context, input)
  return { message: `“${name}” is kept with the record until ${shortDate(keepUntil)}.` }
})

export const removeDocument = schoolAction(removeForm, 'keep_documents', async (context, input) => {
  await commands.removeDocument(context, input)
  return { redirectTo: `/schools/${context.school.urn}/pupils/${input.pupil}/documents` }
})
