'use server'

import { schoolAction } from '#server/action.ts'
import { keepDraft, publishReport, sentenceAboutNames } from './commands.ts'
import { reportPath, reviewPath } from './paths.ts'
import { commentaryForm, publishForm, termOfForm } from './schema.ts'

export const writeReport = schoolAction(commentaryForm, 'publish_report', async (context, input) => {
  const named = await keepDraft(context, input)
  if (input.do === 'review') return { redirectTo: reviewPath(context.school.urn, termOfForm(input)) }
  return {
    message: named.length > 0 ? `Kept. ${sentenceAboutNames(named)}` : 'Kept. Nobody else can read it yet.',
  }
})

export const publish = schoolAction(publishForm, 'publish_report', async (context, input) => {
  await publishReport(context, input)
  return { redirectTo: reportPath(context.school.urn, termOfForm(input)) }
})
