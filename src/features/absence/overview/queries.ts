import { academicYearName } from '#domain/index.ts'
import { benchmarksOfSchool } from '#features/absence/benchmarks/queries.ts'
import { TARGET_KINDS, targetName, targetsFor, type TargetSet } from '#features/absence/targets/queries.ts'
import type { Search } from '#server/address.ts'
import { requireAbility } from '#server/db/actor.ts'
import type { Db } from '#server/db/client.ts'
import type { School, SchoolContext } from '#server/school.ts'
import { fullDate, shortDate } from '#ui/format.ts'
import { censusPartsOf, comparableTotals } from './comparable.ts'
import type { MeasureId } from './measures.ts'
import {
  loadPeriod,
  totalsIn,
  totalsYearBefore,
  type Period,
  type PeriodId,
} from '#features/absence/period/queries.ts'

export { measureAddress } from './address.ts'

/** Figures to compare the school's own with, published ones or its own aims, in percent. */
export type Comparison = {
  title: string
  source: string
  percent: Partial<Record<MeasureId, number | null>>
}

/** What the page at a glance shows of a school. Refuses who may not analyse attendance. */
export async function loadOverview(context: SchoolContext, search: Search) {
  const { db, actor, school } = context
  requireAbility(actor, 'see_analysis')
  const { period, choices, years } = await loadPeriod(context, search)
  const parts = censusPartsOf(period)
  const asked = search['comparable'] === '1'
  const totals = await totalsIn(db, school.id, period)
  const before = await totalsYearBefore(db, school.id, period)
  return {
    school,
    period,
    wholeSchool: actor.reach !== 'years',
    choices,
    years,
    totals,
    /** Null where nobody was at school on those days. */
    before: before.pupils === 0 ? null : before,
    comparable: asked && parts ? await comparableTotals(db, school.id, period.academicYear, parts) : null,
    canCompare: parts !== null,
    comparisons: [
      ...(await aimsOf(db, school.id, period.academicYear)),
      ...(await publishedFor(db, school, period)),
    ],
  }
}

const PUBLISHED: Partial<Record<PeriodId, 'year' | 'autumn' | 'spring' | 'summer'>> = {
  year: 'year',
  autumn: 'autumn',
  spring: 'spring',
  summer: 'summer',
}

const sourceOf = ({ kind, source, givenOn }: TargetSet) =>
  kind === 'target' || givenOn === null
    ? 'What the school aims at for this academic year.'
    : `Attendance baseline improvement expectation, ${source || 'typed in'}, given to the school on ${fullDate(givenOn)}.`

async function aimsOf(db: Db, schoolId: number, academicYear: number): Promise<Comparison[]> {
  const aims = await targetsFor(db, schoolId, academicYear)
  return TARGET_KINDS.flatMap((kind) => {
    const one = aims[kind]
    return one === null
      ? []
      : [{ title: targetName(one, 'short'), source: sourceOf(one), percent: { attendance: one.attendance } }]
  })
}

// Daily data: of the same academic year, or the latest before it. Of a term that is not published, the whole year.
async function publishedFor(db: Db, school: School, { id, academicYear }: Period): Promise<Comparison[]> {
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
