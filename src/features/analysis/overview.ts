import { NATIONAL_2025, type NationalFigures, type SchoolPhase, type Standing } from '#domain/index.ts'
import { requireAbility } from '#server/db/actor.ts'
import type { SchoolContext } from '#server/page.ts'
import { shortDate } from '#ui/format.ts'
import { censusPartsOf, comparableStanding } from './comparable.ts'
import type { MeasureId } from './measures.ts'
import {
  halfTermsOf,
  periodChoices,
  periodOf,
  periodQuery,
  yearBefore,
  yearsWithTerms,
  type Search,
} from './period.ts'
import { standingIn } from './queries.ts'

/** A published figure to set beside the school's own, in percent. */
export type Published = { title: string; source: string; percent: Partial<Record<MeasureId, number>> }

/** What the page at a glance shows of a school. */
export async function loadOverview({ db, actor, school, today }: SchoolContext, search: Search) {
  requireAbility(actor, 'see_analysis')
  const halves = await halfTermsOf(db, school.id)
  const period = periodOf(periodQuery(search), halves, today)
  const parts = search['comparable'] === '1' ? censusPartsOf(period) : null
  const before = yearBefore(period)
  return {
    school,
    period,
    wholeSchool: actor.reach !== 'years',
    choices: periodChoices(halves, period.academicYear, today),
    years: yearsWithTerms(halves, today),
    now: await standingIn(db, school.id, period),
    // Up to the same day: a kept year goes on to its end.
    before: await standingIn(db, school.id, { ...before, id: 'dates' }),
    beforeDates: before,
    comparable: parts && (await comparableStanding(db, school.id, period.academicYear, parts)),
    canCompare: censusPartsOf(period) !== null,
    published: nationalFor(school.phase),
  }
}

/** What a standing of nobody reads as: no pupil had a session. */
export const isEmpty = ({ pupils }: Standing): boolean => pupils === 0

function nationalFor(phase: string): Published[] {
  const figures = NATIONAL_2025.figures.find((one) => one.phase === (phase as SchoolPhase))
  if (!figures) return []
  return [
    {
      title: 'England',
      source: `${NATIONAL_2025.title}: ${phase} schools, ${shortDate(NATIONAL_2025.from)} to ${shortDate(NATIONAL_2025.to)}, not of the same days as the school’s.`,
      percent: percentOf(figures),
    },
  ]
}

const percentOf = ({ attendance, authorised, unauthorised, persistentAbsence }: NationalFigures) => ({
  attendance,
  authorised,
  unauthorised,
  persistent: persistentAbsence,
})
