import { addDays, reportTerm, type LocalDate } from '#domain/index.ts'
import { commentaryForm } from '#features/absence/reports/schema.ts'
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

/** What the draft's form sends to publish the autumn's report. */
export const form = (commentary: string, other: object = {}) =>
  commentaryForm.parse({ year: '2026', term: 'autumn', commentary, do: 'publish', ...other })
