'use server'

import { schoolAction } from '#server/action.ts'
import * as commands from './commands.ts'
import { deskForm, restoreForm } from './schema.ts'

const COMMANDS = {
  away: commands.takeCall,
  arrived: commands.recordArrival,
  left: commands.recordDeparture,
}

export const recordAtDesk = schoolAction(deskForm, 'amend_marks', async (context, input) => ({
  message: await COMMANDS[input.kind](context, input),
}))

export const restoreMark = schoolAction(restoreForm, 'amend_marks', async (context, input) => ({
  message: await commands.restoreMark(context, input),
}))
