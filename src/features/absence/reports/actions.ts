'use server'

import { schoolAction } from '#server/action.ts'
import { keepDraft, publishReport, sentenceAboutNames } from './commands.ts'
import { reportPath } from './paths.ts'
import { commentaryForm, termOfForm } from './schema.ts'

export const writeReport = schoolAction(commentaryForm, 'publish_report', async (context, input) => {
  if (input.do === 'publish') {
    await publishReport(context, input)
    return { redirectTo: reportPath(context.school.urn, termOfForm(input)) }
  }
  const named = await keepDraft(context, input)
  return {
    message: named.length > 0 ? `Kept. ${sentenceAboutNames(named)}` : 'Kept. Nobody else can read it yet.',
    values: { named: named.join('\n') },
  }
})
