'use server'

import { academicYearName } from '#domain/index.ts'
import { schoolAction } from '#server/action.ts'
import { setTarget } from './commands.ts'
import { targetName } from './targets.ts'
import { targetForm } from './schema.ts'

export const saveTarget = schoolAction(targetForm, 'plan_support', async (context, input) => {
  await setTarget(context, input)
  const { kind, year, attendance } = input
  const name = targetName({ kind, indicative: input.kind === 'abie' && input.indicative })
  return { message: `${name}, ${academicYearName(year)}: ${attendance}%.` }
})
