import { z } from 'zod'
import {
  academicYearDates,
  academicYearName,
  academicYearOf,
  addDays,
  isUsableDate,
  localDate,
  mondayOf,
  type LocalDate,
  type Span,
} from '#domain/index.ts'
import type { Search } from '#server/address.ts'
import type { Db } from '#server/db/client.ts'
import { dayOf } from '#server/db/rows.ts'
import { shortDate } from '#ui/format.ts'

/** The days to look at, first and last included; none after today. */
export type Period = { id: PeriodId; name: string; from: LocalDate; to: LocalDate; academicYear: number }

const PERIOD_IDS = [
  'year',
  'autumn',
  'spring',
  'summer',
  'half-1',
  'half-2',
  'half-3',
  'half-4',
  'half-5',
  'half-6',
  'week',
  'dates',
] as const

export type PeriodId = (typeof PERIOD_IDS)[number]

const PERIOD_NAMES: Record<PeriodId, string> = {
  year: 'Year to date',
  autumn: 'Autumn term',
  spring: 'Spring term',
  summer: 'Summer term',
  'half-1': 'First half of autumn',
  'half-2': 'Second half of autumn',
  'half-3': 'First half of spring',
  'half-4': 'Second half of spring',
  'half-5': 'First half of summer',
  'half-6': 'Second half of summer',
  week: 'Last whole week',
  dates: 'Other dates',
}

const HALVES: Partial<Record<PeriodId, number[]>> = {
  autumn: [1, 2],
  spring: [3, 4],
  summer: [5, 6],
  'half-1': [1],
  'half-2': [2],
  'half-3': [3],
  'half-4': [4],
  'half-5': [5],
  'half-6': [6],
}

const date = z.string().refine(isUsableDate).transform(localDate).optional().catch(undefined)

const schema = z.object({
  period: z.enum(PERIOD_IDS).catch('year'),
  year: z.coerce.number().int().min(2015).max(2054).optional().catch(undefined),
  from: date,
  to: date,
})

type PeriodQuery = z.infer<typeof schema>

/** What an address says of the period. Values that make no sense are ignored. */
const periodQuery = (search: Search): PeriodQuery => schema.parse({ period: undefined, ...search })

/** One half term of a school's own calendar. */
export type HalfTermRow = { academicYear: number; halfTerm: number; from: LocalDate; to: LocalDate }

/** The half terms a school has set, of every year. */
export async function halfTermsOf(db: Db, schoolId: number): Promise<HalfTermRow[]> {
  const found = await db.schoolTerm.findMany({
    where: { schoolId },
    orderBy: [{ academicYear: 'asc' }, { halfTerm: 'asc' }],
  })
  return found.map(({ academicYear, halfTerm, fromDate, toDate }) => ({
    academicYear,
    halfTerm,
    from: dayOf(fromDate),
    to: dayOf(toDate),
  }))
}

/**
 * The period of a query, by the school's own terms. A term that the school has not set or that has not begun, and dates
 * the wrong way round, give the year to date.
 */
function periodOf(query: PeriodQuery, halves: readonly HalfTermRow[], today: LocalDate): Period {
  const academicYear = query.year ?? academicYearOf(today)
  const year = academicYearDates(academicYear)
  const whole = {
    id: 'year' as const,
    name: `${academicYear === academicYearOf(today) ? PERIOD_NAMES.year : 'Whole year'} ${academicYearName(academicYear)}`,
    from: year.from,
    to: earlier(year.to, today),
    academicYear,
  }
  const wanted = HALVES[query.period]
  if (wanted) {
    const own = halves.filter((half) => half.academicYear === academicYear && wanted.includes(half.halfTerm))
    const [first] = own
    const last = own.at(-1)
    if (!first || !last || first.from > today) return whole
    const name = `${PERIOD_NAMES[query.period]} ${academicYearName(academicYear)}`
    return { id: query.period, name, from: first.from, to: earlier(last.to, today), academicYear }
  }
  if (query.period === 'week') {
    const from = addDays(mondayOf(today), -7)
    return {
      id: 'week',
      name: PERIOD_NAMES.week,
      from,
      to: addDays(from, 6),
      academicYear: academicYearOf(from),
    }
  }
  // Other dates, but none given yet: the form starts from those of the year.
  if (query.period === 'dates' && !query.from && !query.to) return { ...whole, id: 'dates' }
  if (query.period === 'dates' && query.from && query.to && query.from <= query.to && query.from <= today) {
    const to = earlier(query.to, today)
    const name = `${shortDate(query.from)} to ${shortDate(to)}`
    return { id: 'dates', name, from: query.from, to, academicYear: academicYearOf(query.from) }
  }
  return whole
}

/** The period an address asks for, and the periods and academic years to choose from instead. */
export async function loadPeriod(
  { db, school, today }: { db: Db; school: { id: number }; today: LocalDate },
  search: Search,
) {
  const halves = await halfTermsOf(db, school.id)
  const period = periodOf(periodQuery(search), halves, today)
  return {
    period,
    choices: periodChoices(halves, period.academicYear, today),
    years: yearsWithTerms(halves, today),
  }
}

/**
 * The stretch of a year that a period lies in, whole, and the same stretch of the year before: a term or half term for
 * one of those, else the academic year. Null where the school has not set that term in both years.
 */
export function stretchesCompared(
  { id, academicYear }: Period,
  halves: readonly HalfTermRow[],
): { later: Span; earlier: Span } | null {
  const wanted = HALVES[id]
  const stretch = (year: number): Span | null => {
    if (!wanted) return academicYearDates(year)
    const own = halves.filter((half) => half.academicYear === year && wanted.includes(half.halfTerm))
    const [first, last] = [own[0], own.at(-1)]
    return first && last ? { from: first.from, to: last.to } : null
  }
  const [later, earlier] = [stretch(academicYear), stretch(academicYear - 1)]
  return later && earlier && { later, earlier }
}

/** The periods to choose from, without terms that have not begun. */
function periodChoices(halves: readonly HalfTermRow[], academicYear: number, today: LocalDate) {
  return PERIOD_IDS.filter((id) => {
    const wanted = HALVES[id]
    return (
      !wanted ||
      halves.some(
        (half) => half.academicYear === academicYear && half.halfTerm === wanted[0] && half.from <= today,
      )
    )
  }).map((id) => ({ value: id, label: PERIOD_NAMES[id] }))
}

/** The academic years to choose from: those with terms, up to this one, the latest first. */
export function yearsWithTerms(halves: readonly HalfTermRow[], today: LocalDate): number[] {
  const current = academicYearOf(today)
  return [...new Set([current, ...halves.map(({ academicYear }) => academicYear)])]
    .filter((year) => year <= current)
    .toSorted((a, b) => b - a)
}

const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b)
