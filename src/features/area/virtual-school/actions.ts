'use server'

import { organisationAction, schoolAction } from '#server/action.ts'
import { answerFlag, flagChild } from './commands.ts'
import { answerForm, flagForm } from './schema.ts'

export const flag = organisationAction(flagForm, 'flag_child', async (context, input) => {
  await flagChild(context, input)
  return { message: `${input.forename} ${input.surname} is put to the school, which confirms or declines.` }
})

export const answer = schoolAction(answerForm, 'confirm_flag', async (context, input) => {
  await answerFlag(context, input)
  return {
    message:
      input.answer === 'confirm'
        ? 'Confirmed: the pupil’s record says so now.'
        : 'Declined, with your reason.',
  }
})
