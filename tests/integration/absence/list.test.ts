import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  absencesOf,
  addDays,
  isPersistentlyAbsent,
  isSeverelyAbsent,
  movementOf,
  sessionsUntilPersistent,
  tally,
} from '#domain/index.ts'
import { comparableStanding } from '#features/absence/overview/comparable.ts'
import { loadList } from '#features/absence/absence-list/list-data.ts'
import { loadOverview } from '#features/absence/overview/overview.ts'
import { withActor } from '#server/db/with-actor.ts'
import { findSchool, type SchoolContext } from '#server/school.ts'
import { markedSchool, type MarkedPupil, type MarkedSchool } from '../../support/marked-school.ts'
import { realClock } from '../../support/register.ts'
import { testDb } from '../../support/database.ts'

afterAll(realClock)

describe.each([21, 22])('the pages on a school’s attendance (seed %i)', (seed) => {
  let school: MarkedSchool
  beforeAll(async () => {
    school = await markedSchool({ seed, weeks: 6 })
    const { owner } = await testDb()
    await owner.query(
      `insert into school_week (school_id, monday, number)
       select school_id, monday, row_number() over (order by monday)
       from (select distinct school_id, date_trunc('week', date)::date as monday from school_day where school_id = $1) w`,
      [school.id],
    )
  })

  const as = <T>(work: (context: SchoolContext) => Promise<T>): Promise<T> =>
    withActor(school.champion.token, async (db, actor) =>
      work({
        db,
        actor,
        school: await findSchool(db, String(school.urn)),
        today: addDays(school.lastDay, 1),
      }),
    )

  const counted = (pupil: MarkedPupil) => tally(pupil.marks)
  const ids = (list: { pupils: { pupilId: number }[] }) =>
    list.pupils.map(({ pupilId }) => pupilId).toSorted()
  const those = (holds: (pupil: MarkedPupil) => boolean) =>
    school.pupils
      .filter(holds)
      .map(({ id }) => id)
      .toSorted()

  test('list whoever the law calls persistently and severely absent, and nobody else', async () => {
    expect(ids(await as((context) => loadList(context, {})))).toEqual(
      those((pupil) => isPersistentlyAbsent(counted(pupil))),
    )
    expect(ids(await as((context) => loadList(context, { band: 'severe' })))).toEqual(
      those((pupil) => isSeverelyAbsent(counted(pupil))),
    )
    expect(ids(await as((context) => loadList(context, { view: 'unauthorised' })))).toEqual(
      those((pupil) => isPersistentlyAbsent({ ...counted(pupil), authorised: 0 })),
    )
  })

  test('say of each what was missed, why, since when, and what is still to come', async () => {
    const { pupils, since } = await as((context) => loadList(context, { band: 'all' }))
    const { owner } = await testDb()
    const { rows } = await owner.query<{ n: number }>(
      `select 2 * count(*)::int as n from school_day where school_id = $1 and date > $2`,
      [school.id, addDays(school.lastDay, 1)],
    )
    for (const listed of pupils) {
      const pupil = school.pupils.find(({ id }) => id === listed.pupilId)!
      const { byCode, ...sums } = counted(pupil)
      const { byCode: _, ...before } = tally(pupil.marks.filter(({ date }) => date <= since))
      const illness = (byCode['I'] ?? 0) + (byCode['M'] ?? 0)
      expect(listed.sums).toEqual(sums)
      expect(listed.kinds).toEqual({
        illness,
        authorised: sums.authorised - illness,
        holiday: byCode['G'] ?? 0,
        unauthorised: sums.unauthorised - (byCode['G'] ?? 0),
      })
      expect(listed.movement).toBe(movementOf(before.possible > 0 ? before : undefined, sums))
      expect(listed.outlook).toEqual({ ...sessionsUntilPersistent(sums, rows[0]!.n), remaining: rows[0]!.n })
      expect(listed.weeks.reduce<number>((sum, missed) => sum + (missed ?? 0), 0)).toBe(absencesOf(sums))
    }
  })

  test('sort by what is asked, most absence first', async () => {
    const { pupils } = await as((context) => loadList(context, { band: 'all', sort: 'missed' }))
    const missed = pupils.map(({ sums }) => absencesOf(sums))
    expect(missed).toEqual(missed.toSorted((a, b) => b - a))
  })

  test('count at a glance what the marks say, and as the DfE counts only whom it counts', async () => {
    const { now } = await as((context) => loadOverview(context, {}))
    const all = school.pupils.map(counted).filter(({ possible }) => possible > 0)
    expect(now.pupils).toBe(all.length)
    expect(now.attended).toBe(all.reduce((sum, { attended }) => sum + attended, 0))
    expect(now.persistent).toBe(all.filter(isPersistentlyAbsent).length)

    const { owner } = await testDb()
    const left = school.pupils[0]!
    await owner.query('update enrolment set boarder = true where school_id = $1 and pupil_id = $2', [
      school.id,
      left.id,
    ])
    const comparable = await as(({ db }) => comparableStanding(db, school.id, 2026, [1]))
    expect(comparable.possible).toBe(now.possible - counted(left).possible)
    await owner.query('update enrolment set boarder = false where school_id = $1', [school.id])
  })

  test('are for whoever leads on attendance alone', async () => {
    const load = (token: string) =>
      withActor(token as typeof school.officer.token, async (db, actor) =>
        loadOverview(
          {
            db,
            actor: { ...actor, role: 'office' },
            school: await findSchool(db, String(school.urn)),
            today: school.lastDay,
          },
          {},
        ),
      )
    await expect(load(school.officer.token)).rejects.toMatchObject({ code: 'not_found' })
  })
})
