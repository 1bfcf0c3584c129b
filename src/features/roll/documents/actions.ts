'use server'

import { schoolAction } from '#server/action.ts'
import { shortDate } from '#ui/format.ts'
import { keepDocument, removeDocument } from './commands.ts'
import { keepForm, removeForm } from './schema.ts'

export const keep = schoolAction(keepForm, 'keep_documents', async (context, input) => {
  const { name, keepUntil } = await keepDocument(context, input)
  return { message: `“${name}” is kept with the record until ${shortDate(keepUntil)}.` }
})

export const remove = schoolAction(removeForm, 'keep_documents', async (context, input) => {
  await removeDocument(context, input)
  return { redirectTo: `/schools/${context.school.urn}/pupils/${input.pupil}/documents` }
})
