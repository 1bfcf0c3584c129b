'use server'

import { academicYearName } from '#domain/index.ts'
import { schoolAction } from '#server/action.ts'
import { setTarget } from './commands.ts'
import { TARGETS } from './targets.ts'
import { targetForm } from './schema.ts'

export const saveTarget = schoolAction(targetForm, 'plan_support', async (context, input) => {
  await setTarget(context, input)
  const { year, kind, attendance } = input
  return { message: `${TARGETS[kind].label}, ${academicYearName(year)}: ${attendance}%.` }
})
