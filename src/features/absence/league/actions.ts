'use server'

import { schoolAction } from '#server/action.ts'
import { setLeague } from './commands.ts'
import { leagueForm } from './schema.ts'

export const saveLeague = schoolAction(leagueForm, 'plan_support', async (context, input) => {
  await setLeague(context, input)
  return {
    message:
      input.on === 'yes'
        ? 'Saved. The league follows these rules from today.'
        : 'The class league is switched off.',
  }
})
