import { afterAll, describe, expect, test } from 'vitest'
import {
  addDays,
  isPersistentlyAbsent,
  localDate,
  mondayOf,
  tally,
  type LocalDate,
  type Mark,
} from '#domain/index.ts'
import { saveStrategy } from '#features/absence/strategies/commands.ts'
import { impactsOf } from '#features/absence/strategies/impact.ts'
import { strategiesOf, versionsOf, namedPupils } from '#features/absence/strategies/sql.ts'
import { strategyForm } from '#features/absence/strategies/schema.ts'
import { setTarget } from '#features/absence/targets/commands.ts'
import { targetName, targetsFor } from '#features/absence/targets/queries.ts'
import { targetHistory } from '#features/absence/targets/sql.ts'
import { withActor } from '#server/db/with-actor.ts'
import { findSchool } from '#server/school.ts'
import { testDb } from '../../support/database.ts'
import { markedSchool, type MarkedPupil } from '../../support/marked-school.ts'
import { realClock } from '../../support/register.ts'

afterAll(realClock)

const FROM = localDate('2026-09-28')

const typed = (more: Record<string, string | string[]>) =>
  strategyForm.parse({
    title: 'Breakfast',
    aim: 'Calm mornings',
    what: 'A breakfast at eight',
    owner: 'Mrs Hart',
    who: 'cohort',
    from: FROM,
    until: '',
    measure: 'absence',
    ...more,
  })

/** Marks in the weeks from one Monday to another, both counted. */
const between = (marks: readonly Mark[], span: { from: string; to: string }) =>
  tally(marks.filter(({ date }) => mondayOf(date) >= span.from && mondayOf(date) <= span.to))

describe.each([51, 52, 53])('a strategy’s impact (seed %i)', (seed) => {
  test('is what the marks of its own weeks say, of its pupils and of everybody else', async () => {
    const school = await markedSchool({ seed, pupils: 16, weeks: 6 })
    const { owner } = await testDb()
    await owner.query(
      `insert into school_week (school_id, monday, number)
       select $1, m, row_number() over (order by m) from (select distinct date_trunc('week', date)::date as m from school_day where school_id = $1) w
       on conflict do nothing`,
      [school.id],
    )
    const today = addDays(school.lastDay, 1)
    const chosen = school.pupils.slice(0, 4)
    const { impacts, byCohort, byName } = await withActor(school.champion.token, async (db) => {
      const context = { db, school: await findSchool(db, String(school.urn)) }
      const byCohort = await saveStrategy(
        context,
        typed({ cohort: 'fsm', group: String(school.groups[0]!.id) }),
      )
      const byName = await saveStrategy(
        context,
        typed({ who: 'pupils', 'pupils[]': chosen.map(({ id }) => String(id)) }),
      )
      const impacts = await impactsOf(db, school.id, await strategiesOf(db, school.id), today)
      return { impacts, byCohort, byName }
    })

    const isOf: Record<number, (pupil: MarkedPupil) => boolean> = {
      [byCohort]: (pupil) =>
        pupil.characteristics.some(({ kind }) => kind === 'fsm') &&
        pupil.group === school.groups[0]!.id &&
        pupil.from <= FROM &&
        pupil.to >= FROM,
      [byName]: (pupil) => chosen.includes(pupil),
    }
    for (const [id, belongs] of Object.entries(isOf)) {
      const impact = impacts.get(Number(id))!
      expect(impact.weeks).toBe(3)
      const both = school.pupils.filter(
        ({ marks }) =>
          between(marks, impact.before).possible > 0 && between(marks, impact.after).possible > 0,
      )
      for (const [side, own] of [
        [impact.own, both.filter(belongs)],
        [impact.others, both.filter((pupil) => !belongs(pupil))],
      ] as const) {
        expect(side.pupils).toBe(own.length)
        for (const when of ['before', 'after'] as const) {
          const tallies = own.map(({ marks }) => between(marks, impact[when]))
          const sum = (key: 'possible' | 'attended' | 'authorised' | 'unauthorised') =>
            tallies.reduce((total, one) => total + one[key], 0)
          expect(side[when]).toEqual({
            possible: sum('possible'),
            attended: sum('attended'),
            authorised: sum('authorised'),
            unauthorised: sum('unauthorised'),
            persistent: tallies.filter(isPersistentlyAbsent).length,
          })
        }
      }
    }
  })
})

test('every version of a strategy stays, and what another saved meanwhile is not overwritten', async () => {
  const school = await markedSchool({ seed: 54, pupils: 4, weeks: 1 })
  const ids = school.pupils.map(({ id }) => String(id))
  const asChampion = async <T>(work: (context: Parameters<typeof saveStrategy>[0]) => Promise<T>) =>
    withActor(school.champion.token, async (db) =>
      work({ db, school: await findSchool(db, String(school.urn)) }),
    )
  const named = { who: 'pupils', 'pupils[]': ids.slice(0, 2) }
  const id = await asChampion((context) => saveStrategy(context, typed(named)))
  await asChampion((context) =>
    saveStrategy(
      context,
      typed({ ...named, 'pupils[]': ids.slice(1, 4), id: String(id), seen: '1', result: 'It helped' }),
    ),
  )
  await expect(
    asChampion((context) => saveStrategy(context, typed({ ...named, id: String(id), seen: '1' }))),
  ).rejects.toThrow()

  const today = addDays(school.lastDay, 1)
  await asChampion(async ({ db }) => {
    const versions = await versionsOf(db, school.id, id)
    expect(
      versions.map(({ version, named, result, closedOn }) => ({ version, named, result, closedOn })),
    ).toEqual([
      { version: 2, named: 3, result: 'It helped', closedOn: today },
      { version: 1, named: 2, result: '', closedOn: null },
    ])
    const now = await namedPupils(db, school.id, id, today)
    expect(now.map(({ pupilId }) => String(pupilId)).toSorted()).toEqual(ids.slice(1, 4).toSorted())
  })
})

test('a target is the latest said of its year, and what was said before stays', async () => {
  const school = await markedSchool({ seed: 55, pupils: 2, weeks: 1 })
  const today = school.lastDay
  const say = (attendance: number, abie?: { givenOn: LocalDate; indicative: boolean }) =>
    withActor(school.champion.token, async (db) =>
      setTarget(
        { db, school: await findSchool(db, String(school.urn)), today },
        abie
          ? { year: 2026, kind: 'abie', attendance, source: 'DfE report', ...abie }
          : { year: 2026, kind: 'target', attendance },
      ),
    )
  await say(95)
  await say(96.25)
  const [given, corrected] = [addDays(today, -9), addDays(today, -2)]
  await say(95.4, { givenOn: corrected, indicative: true })
  // An older version typed in for the record does not stand.
  await say(95.9, { givenOn: given, indicative: false })
  await expect(say(95, { givenOn: addDays(today, 1), indicative: false })).rejects.toThrow()
  await withActor(school.officer.token, async (db) => {
    const now = await targetsFor(db, school.id, 2026)
    expect(now).toMatchObject({
      target: { attendance: 96.25, indicative: false, source: '', givenOn: null },
      abie: { attendance: 95.4, indicative: true, source: 'DfE report', givenOn: corrected },
    })
    expect(targetName(now.abie!)).toBe('Attendance baseline improvement expectation (indicative)')
    expect(targetName(now.abie!, 'short')).toBe('ABIE (indicative)')
    expect(targetName(now.target!)).toBe('School’s own target')
    expect(await targetsFor(db, school.id, 2025)).toEqual({ target: null, abie: null })
    expect((await targetHistory(db, school.id)).map(({ attendance }) => attendance)).toEqual([
      95.9, 95.4, 96.25, 95,
    ])
  })
  await expect(
    withActor(school.officer.token, async (db) =>
      setTarget(
        { db, school: await findSchool(db, String(school.urn)), today },
        { year: 2026, kind: 'target', attendance: 99 },
      ),
    ),
  ).rejects.toThrow()
})
