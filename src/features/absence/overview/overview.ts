import { academicYearName, type Standing } from '#domain/index.ts'
import { benchmarksOfSchool } from '#features/absence/benchmarks/queries.ts'
import { targetsFor } from '#features/absence/targets/queries.ts'
import { requireAbility } from '#server/db/actor.ts'
import type { Db } from '#server/db/client.ts'
import type { School, SchoolContext } from '#server/school.ts'
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
  type Period,
  type PeriodId,
  type Search,
} from '#features/absence/period/period.ts'
import { standingIn } from '#features/absence/period/queries.ts'

/** A figure to set beside the school's own, published or its own aim, in percent. */
export type Beside = { title: string; source: string; percent: Partial<Record<MeasureId, number | null>> }

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
    beside: [
      ...(await aimsOf(db, school.id, period.academicYear)),
      ...(await publishedFor(db, school, period)),
    ],
  }
}

/** What a standing of nobody reads as: no pupil had a session. */
export const isEmpty = ({ pupils }: Standing): boolean => pupils === 0

const PUBLISHED: Partial<Record<PeriodId, 'year' | 'autumn' | 'spring' | 'summer'>> = {
  year: 'year',
  autumn: 'autumn',
  spring: 'spring',
  summer: 'summer',
}

const AIMS = {
  target: { title: 'Own target', source: 'What the school aims at for this academic year.' },
  abie: {
    title: 'ABIE',
    source: 'Attendance baseline improvement expectation, typed in from the school’s report of the DfE.',
  },
} as const

async function aimsOf(db: Db, schoolId: number, academicYear: number): Promise<Beside[]> {
  const aims = await targetsFor(db, schoolId, academicYear)
  return (['target', 'abie'] as const).flatMap((kind) =>
    aims[kind] === null ? [] : [{ ...AIMS[kind], percent: { attendance: aims[kind] } }],
  )
}

// Daily data: the year's, or the latest before it. Where a term is not published, the whole year stands beside it.
async function publishedFor(db: Db, school: School, { id, academicYear }: Period): Promise<Beside[]> {
  const asked = { academicYear, series: 'daily' } as const
  const ofTerm = await benchmarksOfSchool(db, school, { ...asked, period: PUBLISHED[id] ?? 'year' })
  const found = ofTerm.length > 0 ? ofTerm : await benchmarksOfSchool(db, school, asked)
  return found.map(({ area, phase, source, from, to, academicYear: year, ...figures }) => ({
    title: `${area} ${academicYearName(year)}`,
    source: `${source}, ${phase} schools, ${from && to ? `${shortDate(from)} to ${shortDate(to)}` : academicYearName(year)}: not of the same days as the school’s.`,
    percent: {
      attendance: figures.attendance,
      authorised: figures.authorised,
      unauthorised: figures.unauthorised,
      persistent: figures.persistent,
      severe: figures.severe,
    },
  }))
}
