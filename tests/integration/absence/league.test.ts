import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, mondayOf, tally, type LocalDate } from '#domain/index.ts'
import { setLeague } from '#features/absence/league/commands.ts'
import { loadLeague } from '#features/absence/league/queries.ts'
import { withActor } from '#server/db/with-actor.ts'
import { findSchool, type SchoolContext } from '#server/school.ts'
import { testDb } from '../../support/database.ts'
import { markedSchool, type MarkedPupil, type MarkedSchool } from '../../support/marked-school.ts'
import { clockAt, realClock } from '../../support/register.ts'

const TARGET = 85

afterAll(realClock)

describe.each([51, 52, 53])('the league (seed %i)', (seed) => {
  let school: MarkedSchool
  let monday: LocalDate
  let today: LocalDate
  beforeAll(async () => {
    school = await markedSchool({ seed, weeks: 4, pupils: 20 })
    monday = mondayOf(school.lastDay)
    today = addDays(monday, 7)
    await clockAt(`${today}T08:50`)
    const { owner } = await testDb()
    await owner.query(
      `insert into school_target (school_id, academic_year, kind, attendance, set_at, by_membership, person_name, position)
       values ($1, 2026, 'target', $2, now(), $3, 'C', 'Champion')`,
      [school.id, TARGET, school.champion.membershipId],
    )
  })

  const as = <T>(work: (context: SchoolContext) => Promise<T>): Promise<T> =>
    withActor(school.champion.token, async (db, actor) =>
      work({ db, actor, school: await findSchool(db, String(school.urn)), today }),
    )
  const load = () => as(async (context) => (await loadLeague(context, {})).league!)
  const inWeek = (pupil: MarkedPupil, from: LocalDate) =>
    pupil.marks.filter(({ date }) => date >= from && date < addDays(from, 7))
  const classWeek = (group: number, from: LocalDate) =>
    tally(school.pupils.filter((pupil) => pupil.group === group).flatMap((pupil) => inWeek(pupil, from)))

  test('gives a class its week and a star for each week at the target', async () => {
    const { classes } = await load()
    expect(classes).toHaveLength(2)
    for (const line of classes) {
      const { possible, attended } = classWeek(line.group, monday)
      expect(line.now).toMatchObject({ possible, attended })
      const weeks = [0, 7, 14, 21].map((back) => classWeek(line.group, addDays(monday, -back)))
      expect(line.stars).toBe(
        weeks.filter((week) => week.possible > 0 && week.attended * 100 >= TARGET * week.possible).length,
      )
    }
  })

  const always = (illness: boolean, ehcp: boolean) =>
    school.pupils
      .filter((pupil) => {
        const week = tally(inWeek(pupil, monday))
        const ill = (week.byCode['I'] ?? 0) + (week.byCode['M'] ?? 0)
        const planned = pupil.characteristics.some(({ kind }) => kind === 'ehcp')
        const missed = week.authorised + week.unauthorised - (illness ? ill : 0)
        const soFar = tally(pupil.marks.filter(({ date }) => date < addDays(monday, 7)))
        const often = (soFar.authorised + soFar.unauthorised) * 10 >= soFar.possible
        return week.attended > 0 && !often && (missed === 0 || (ehcp && planned))
      })
      .map(({ id }) => id)
      .toSorted()

  test.each([
    [['illness', 'ehcp'] as const, true, true],
    [['illness'] as const, true, false],
    [[] as const, false, false],
  ])(
    'counts as full attendance what the school’s rules say, and nobody who misses a tenth (%j)',
    async (leaveOut, illness, ehcp) => {
      await as((context) => setLeague(context, { on: 'yes', leaveOut: [...leaveOut] }))
      const league = await load()
      expect(league.always.map(({ pupilId }) => pupilId).toSorted()).toEqual(always(illness, ehcp))
    },
  )

  test('finds the family that came most', async () => {
    const { owner } = await testDb()
    const there = school.pupils.filter((pupil) => inWeek(pupil, monday).some(({ code }) => code !== 'Y2'))
    const families = [there.slice(0, 2), there.slice(2, 5)]
    for (const family of families) {
      const { rows } = await owner.query<{ id: number }>(
        `insert into contact (school_id, name) values ($1, 'Parent') returning id`,
        [school.id],
      )
      for (const { id } of family)
        await owner.query(
          `insert into pupil_contact (school_id, pupil_id, contact_id, relationship, lives_with, from_date)
           values ($1, $2, $3, 'Mother', true, '2026-09-01')`,
          [school.id, id, rows[0]!.id],
        )
    }
    const rates = families.map((family) => {
      const week = tally(family.flatMap((pupil) => inWeek(pupil, monday)))
      return week.attended / week.possible
    })
    const { siblings: best } = await load()
    expect(best.length).toBeGreaterThan(0)
    expect(best[0]!.sums.attended / best[0]!.sums.possible).toBeCloseTo(Math.max(...rates), 10)
  })

  test('is not there where the school has switched it off', async () => {
    await as((context) => setLeague(context, { on: 'no', leaveOut: [] }))
    expect((await as((context) => loadLeague(context, {}))).league).toBeNull()
  })
})
