'use server'

import { schoolAction } from '#server/action.ts'
import { arrive, leave, putBack, takeCall } from './commands.ts'
import { deskForm, putBackForm } from './schema.ts'

export const recordAtDesk = schoolAction(deskForm, 'amend_marks', async (context, input) => {
  if (input.kind === 'away') return { message: await takeCall(context, input) }
  const pass = input.kind === 'arrived' ? arrive : leave
  return { message: await pass(context, input.pupil, input.comment) }
})

export const restoreMark = schoolAction(putBackForm, 'amend_marks', async (context, input) => ({
  message: await putBack(context, input),
}))
