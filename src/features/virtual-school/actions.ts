'use server'

import { action, schoolAction } from '#server/action.ts'
import { answerFlag, flagChild } from './commands.ts'
import { answerForm, flagForm } from './schema.ts'

export const flag = action(flagForm, 'flag_child', async ({ db, input }) => {
  await flagChild(db, input)
  return { message: `${input.forename} ${input.surname} is put to the school, which confirms or declines.` }
})

export const answer = schoolAction(answerForm, 'confirm_flag', async ({ input, ...context }) => {
  await answerFlag(context, input)
  return {
    message:
      input.answer === 'confirm'
        ? 'Confirmed: the pupil’s record says so now.'
        : 'Declined, with your reason.',
  }
})
