'use server'

import { recordMark } from '#features/register/taking/commands.ts'
import { schoolAction } from '#server/action.ts'
import { markForm } from './schema.ts'

export const amendMark = schoolAction(markForm, 'take_register', async (context, input) => {
  await recordMark(context, input)
  return { message: 'The mark is changed. What it was is kept below.' }
})
