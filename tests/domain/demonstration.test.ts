import { beforeAll, describe, expect, test } from 'vitest'
import {
  academicYearDates,
  calendarProblems,
  localDate,
  NATIONAL_2025,
  NATIONAL_COHORTS_AUTUMN_2024,
} from '#domain/index.ts'
import { allMarks } from '../../prisma/seed/attendance.ts'
import { inventSchools } from '../../prisma/seed/invent.ts'
import type { Beside } from '../../prisma/seed/mark-rows.ts'
import { engageStaff } from '../../prisma/seed/positions.ts'
import type { Pupil } from '../../prisma/seed/pupils.ts'
import { daysByYearGroup, planOf } from '../../prisma/seed/school-calendar.ts'
import { SCHOOLS, type SchoolPlan } from '../../prisma/seed/schools.ts'

// The whole demonstration, made but not loaded: `npm run demo:check` asks the same of the database.
const TODAY = localDate('2026-11-23')
const ATTENDING = new Set(['/', '\\', 'L', 'K', 'V', 'P', 'W', 'B'])
const UNAUTHORISED = new Set(['G', 'N', 'O', 'U'])
const NOT_POSSIBLE = new Set(['D', 'X', 'Y1', 'Y4', 'Y7'])

type Year = {
  pupil: Pupil
  plan: SchoolPlan
  attended: number
  authorised: number
  unauthorised: number
  ill: number
}

const years: Year[] = []
const absentOn = new Map<number, [absent: number, possible: number]>()

beforeAll(() => {
  const { schools, years: both } = inventSchools('full', TODAY)
  const byPupil = new Map<number, Year>()
  for (const { plan, pupils } of schools)
    for (const pupil of pupils)
      byPupil.set(pupil.id, { pupil, plan, attended: 0, authorised: 0, unauthorised: 0, ill: 0 })
  const beside: Beside = { details: [], amendments: [] }
  const { from, to } = academicYearDates(2025)
  for (const [, id, date, , , , , , code] of allMarks(
    schools,
    both,
    TODAY,
    engageStaff(schools, both, TODAY),
    beside,
  )) {
    const year = byPupil.get(Number(id))
    if (!year || String(date) < from || String(date) > to || NOT_POSSIBLE.has(String(code))) continue
    const attending = ATTENDING.has(String(code))
    if (attending) year.attended++
    else if (UNAUTHORISED.has(String(code))) year.unauthorised++
    else year.authorised++
    if (code === 'I') year.ill++
    const weekday = new Date(String(date)).getUTCDay()
    const [absent, possible] = absentOn.get(weekday) ?? [0, 0]
    absentOn.set(weekday, [absent + (attending ? 0 : 1), possible + 1])
  }
  years.push(...[...byPupil.values()].filter(isCounted))
}, 120_000)

function isCounted({ pupil, plan, attended, authorised, unauthorised }: Year): boolean {
  const aged5To15 = pupil.dateOfBirth >= '2009-09-01' && pupil.dateOfBirth <= '2020-08-31'
  const state = plan.kind !== 'independent' && plan.phase !== 'alternative_provision'
  return aged5To15 && state && attended + authorised + unauthorised > 0
}

function figuresOf(some: Year[]) {
  const sum = (of: (year: Year) => number) => some.reduce((total, year) => total + of(year), 0)
  const absent = ({ authorised, unauthorised }: Year) => authorised + unauthorised
  const possible = sum((year) => absent(year) + year.attended)
  const share = (test: (year: Year) => boolean) => (100 * some.filter(test).length) / some.length
  return {
    absence: (100 * sum(absent)) / possible,
    illness: (100 * sum(({ ill }) => ill)) / possible,
    unauthorised: (100 * sum(({ unauthorised }) => unauthorised)) / possible,
    persistent: share((year) => absent(year) * 10 >= absent(year) + year.attended),
    severe: share((year) => absent(year) * 2 >= absent(year) + year.attended),
  }
}

test.each(Array.from({ length: 16 }, (_, n) => 2024 + n))('its calendar of %i holds for 190 days', (year) => {
  for (const plan of SCHOOLS) {
    const calendar = planOf(year, plan)
    expect(calendarProblems(calendar, year)).toEqual([])
    expect(daysByYearGroup(calendar)(3)).toHaveLength(190)
  }
})

describe('the demonstration looks like England', () => {
  test.each(['primary', 'secondary', 'special'] as const)('in its %s schools', (phase) => {
    const england = NATIONAL_2025.figures.find((figures) => figures.phase === phase)!
    const here = figuresOf(years.filter(({ plan }) => plan.phase === phase))
    expect(Math.abs(here.absence - england.absence)).toBeLessThan(0.5)
    expect(Math.abs(here.illness - england.illness)).toBeLessThan(0.5)
    expect(Math.abs(here.unauthorised - england.unauthorised)).toBeLessThan(0.5)
    expect(Math.abs(here.persistent - england.persistentAbsence)).toBeLessThan(2.5)
    expect(here.severe).toBeGreaterThan(0.4)
  })

  test('in how far its cohorts stand apart', () => {
    const england = new Map(NATIONAL_COHORTS_AUTUMN_2024.map((figures) => [figures.cohort, figures]))
    const of = (test: (traits: Pupil['traits']) => boolean) =>
      figuresOf(years.filter(({ pupil }) => test(pupil.traits)))
    const here = {
      fsm: of(({ fsm }) => fsm),
      not_fsm: of(({ fsm }) => !fsm),
      ehcp: of(({ sen }) => sen === 'ehcp'),
      sen_support: of(({ sen }) => sen === 'sen_support'),
      no_sen: of(({ sen }) => sen === ''),
    }
    for (const [cohort, { absence, persistent }] of Object.entries(here)) {
      const national = england.get(cohort as keyof typeof here)!
      expect(Math.abs(absence - national.absence), cohort).toBeLessThan(2)
      expect(Math.abs(persistent - national.persistentAbsence), cohort).toBeLessThan(5)
    }
  })

  test('in being worse on Mondays and Fridays', () => {
    const rate = (weekday: number) => absentOn.get(weekday)![0] / absentOn.get(weekday)![1]
    const midweek = (rate(2) + rate(3) + rate(4)) / 3
    expect(rate(1)).toBeGreaterThan(midweek)
    expect(rate(5)).toBeGreaterThan(midweek)
  })
})
