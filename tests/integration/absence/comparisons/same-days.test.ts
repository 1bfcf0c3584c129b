import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  academicYearDates,
  academicYearOf,
  attendanceRate,
  localDate,
  reportTerm,
  tenthOfPercent,
  type LocalDate,
} from '#domain/index.ts'
import { overviewFile } from '#features/absence/overview/files.ts'
import { loadOverview } from '#features/absence/overview/queries.ts'
import { trendFile } from '#features/absence/patterns/files.ts'
import { loadTrend } from '#features/absence/patterns/queries.ts'
import { stretchesOf } from '#features/absence/patterns/trend.ts'
import { figuresNow } from '#features/absence/reports/queries.ts'
import { sentencesOf } from '#features/absence/reports/sentences.ts'
import { tablesOf } from '#features/absence/reports/tables.ts'
import type { Export } from '#server/export.ts'
import { demonstrationOn } from '../../../support/demonstration.ts'
import { slowCountOf, type SlowCount } from '../../../support/slow-count.ts'

const BIRCHFIELD = 900001

// A running half term, a term's last day, and the year's first week.
describe.each(['2026-11-30', '2026-12-18', '2026-09-09'].map(localDate))('on %s', (today) => {
  let demo: Awaited<ReturnType<typeof demonstrationOn>>
  let slow: SlowCount
  const year = academicYearOf(today)
  beforeAll(async () => {
    demo = await demonstrationOn(today)
    slow = await slowCountOf(demo.owner, BIRCHFIELD)
  })
  afterAll(() => demo.drop())

  /** Last year's figures to the same school day, counted mark by mark; null where nobody was at school. */
  const lastYear = (from: LocalDate, to: LocalDate, earlier: { from: LocalDate; to: LocalDate }) =>
    slow.before({ from, to, today }, earlier)

  test('at a glance and its file compare the year, each term and each half term to the same school day', async () => {
    const halves = slow.halves()
    const stretches = [
      { id: 'year', later: academicYearDates(year), earlier: academicYearDates(year - 1) },
      ...[1, 2].map((n) => ({ id: `half-${n}`, later: halves(year, n), earlier: halves(year - 1, n) })),
      {
        id: 'autumn',
        later: { from: halves(year, 1).from, to: halves(year, 2).to },
        earlier: { from: halves(year - 1, 1).from, to: halves(year - 1, 2).to },
      },
    ].filter(({ later }) => later.from <= today)
    expect(stretches.length).toBeGreaterThan(2)
    for (const { id, later, earlier } of stretches) {
      const counted = lastYear(later.from, later.to, earlier)
      const shown = await demo.as('attendance_champion', BIRCHFIELD, (c) => loadOverview(c, { period: id }))
      expect({ id, ...pick(shown.before) }).toEqual({ id, ...counted })
      const file = await demo.as('attendance_champion', BIRCHFIELD, (c) =>
        overviewFile(c, new URLSearchParams({ period: id })),
      )
      const column = file.columns.find(({ key }) => key === 'before')
      expect(column?.label).toMatch(/to the same school day$/)
      const line = (await listed(file.rows)).find((row) => row['measure'] === 'Attendance')
      expect(line?.['before']).toBe(attendanceOf(counted))
    }
  })

  test.each(['week', 'half', 'term', 'year'])('the trend by %s, its chart and its file do', async (step) => {
    const { points } = await demo.as('attendance_champion', BIRCHFIELD, (c) => loadTrend(c, { step }))
    expect(points.length).toBeGreaterThan(0)
    const before = stretchesOf(step as 'week', slow.halfTerms, year - 1)
    const file = await demo.as('attendance_champion', BIRCHFIELD, (c) =>
      trendFile(c, new URLSearchParams({ step })),
    )
    const lines = await listed(file.rows)
    for (const [n, point] of points.entries()) {
      const earlier = before.find(({ key }) => key === point.key)
      const counted = earlier ? lastYear(point.from, point.to, earlier) : null
      expect({ key: point.key, ...pick(point.before) }).toEqual({ key: point.key, ...counted })
      expect(lines[n]?.['before'] ?? null).toBe(attendanceOf(counted))
    }
  })

  test('the termly report does, in its figures, its sentence, its table and its half terms', async () => {
    const term = reportTerm(year, 1)
    const figures = await demo.as('attendance_champion', BIRCHFIELD, (c) => figuresNow(c, term))
    const from = (of: number) => academicYearDates(of).from
    const counted = lastYear(from(year), term.to, { from: from(year - 1), to: reportTerm(year - 1, 1).to })
    const rate = attendanceOf(counted)
    if (figures.lastYear?.rates.attendance != null) {
      expect(figures.lastYear.rates.attendance).toBe(tenthOfPercent(rate!))
      const words = sentencesOf(figures).flatMap(({ sentences }) => sentences)
      expect(words.join(' ')).toContain(
        `Last year, to the same school day, it was ${(100 * tenthOfPercent(rate!)).toFixed(1)}%`,
      )
      expect(tablesOf(figures)[0]?.head).toContain('Last year, to the same school day')
    } else {
      // In the first week so little was missed that the rate could point at a pupil.
      expect(today).toBe('2026-09-09')
    }
    if (figures.lastYear?.persistent != null)
      expect(figures.lastYear.persistent).toBe(tenthOfPercent(counted!.persistent / counted!.pupils))
    for (const { halfTerm, lastYear: told } of figures.trend) {
      const [later, earlier] = [slow.halves()(year, halfTerm), slow.halves()(year - 1, halfTerm)]
      // Last year's line goes on to its end; what has not begun this year has nothing to be compared with.
      if (told !== null && later.from <= today)
        expect({ halfTerm, told }).toEqual({
          halfTerm,
          told: tenthOfPercent(attendanceOf(lastYear(later.from, later.to, earlier))!),
        })
    }
  })
})

type Counted = NonNullable<ReturnType<SlowCount['before']>>

const pick = (totals: Counted | null) =>
  totals && {
    pupils: totals.pupils,
    possible: totals.possible,
    attended: totals.attended,
    authorised: totals.authorised,
    unauthorised: totals.unauthorised,
    persistent: totals.persistent,
    severe: totals.severe,
  }

async function listed(rows: Export['rows']): Promise<Record<string, unknown>[]> {
  const all: Record<string, unknown>[] = []
  for await (const row of rows) all.push(row)
  return all
}

const attendanceOf = (totals: Counted | null) => totals && attendanceRate(totals)
