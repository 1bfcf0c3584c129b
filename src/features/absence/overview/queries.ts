import { academicYearName } from '#domain/index.ts'
import { benchmarksOfSchool } from '#features/absence/benchmarks/queries.ts'
import { targetsFor } from '#features/absence/targets/queries.ts'
import type { Search } from '#server/address.ts'
import { requireAbility } from '#server/db/actor.ts'
import type { Db } from '#server/db/client.ts'
import type { School, SchoolContext } from '#server/school.ts'
import { shortDate } from '#ui/format.ts'
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

const AIMS = {
  target: { title: 'Own target', source: 'What the school aims at for this academic year.' },
  abie: {
    title: 'ABIE',
    source: 'Attendance baseline improvement expectation, typed in from the school’s report of the DfE.',
  },
} as const

async function aimsOf(db: Db, schoolId: number, academicYear: number): Promise<Comparison[]> {
  const aims = await targetsFor(db, schoolId, academicYear)
  return (['target', 'abie'] as const).flatMap((kind) =>
    aims[kind] === null ? [] : [{ ...AIMS[kind], percent: { attendance: aims[kind] } }],
  )
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
