'use server'

import { schoolAction } from '#server/action.ts'
import { setReturns } from './commands.ts'
import { returnsForm } from './schema.ts'
import { COUNT_WORDS } from './words.ts'

export const saveReturns = schoolAction(
  returnsForm,
  'plan_support',
  async (context, { sickness, askedOn }) => {
    await setReturns(context, { sickness, askedOn })
    return { message: `Saved. What prompts a sickness return: ${COUNT_WORDS[sickness]}.` }
  },
)
