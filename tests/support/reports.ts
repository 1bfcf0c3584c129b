import { addDays, reportTerm, type LocalDate } from '#domain/index.ts'
import { keepDraft, publishReport } from '#features/absence/reports/commands.ts'
import { draftOf } from '#features/absence/reports/queries.ts'
import { commentaryForm, publishForm, termOfForm } from '#features/absence/reports/schema.ts'
import type { SessionToken } from '#server/db/session-token.ts'
import { withActor } from '#server/db/with-actor.ts'
import type { SchoolContext } from '#server/school.ts'
import type { MarkedSchool } from './marked-school.ts'

/** The first terms of the year of the tests. */
export const AUTUMN = reportTerm(2026, 1)
export const SPRING = reportTerm(2026, 2)

const contextOf = (school: { id: number; urn: number }, today: LocalDate) => ({
  school: { ...school, name: 'School', phase: 'primary', lowestYear: 3, highestYear: 4 },
  today,
})

/** Works as somebody at the school. */
export function as<T>(
  token: SessionToken,
  school: MarkedSchool,
  work: (context: SchoolContext) => Promise<T>,
  today = addDays(school.lastDay, 1),
): Promise<T> {
  return withActor(token, (db, actor) => work({ db, actor, ...contextOf(school, today) }))
}

/** What the draft's form sends to keep the autumn's commentary. */
export const form = (commentary: string, other: object = {}) =>
  commentaryForm.parse({ year: '2026', term: 'autumn', commentary, ...other })

/** What the review page sends to publish what it shows, or the first final edition where there is nothing to show. */
export async function reviewed(context: SchoolContext, other: object = {}) {
  const asked = { year: '2026', term: 'autumn', ...other }
  const draft = await draftOf(context, termOfForm(commentaryForm.parse({ commentary: '', ...asked })))
  const { edition, kind } = draft?.next ?? { edition: 1, kind: 'final' }
  return publishForm.parse({ edition: String(edition), kind, seen: draft?.seen ?? '', ...asked })
}

/** Keeps a commentary, reads it through and publishes it. */
export async function publishNow(context: SchoolContext, commentary: string, other: object = {}) {
  await keepDraft(context, form(commentary, other))
  await publishReport(context, await reviewed(context, other))
}
