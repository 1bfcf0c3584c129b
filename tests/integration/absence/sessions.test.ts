import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, findCode, tally, weekdayOf, type Mark } from '#domain/index.ts'
import { loadSessions } from '#features/absence/missed-sessions/load.ts'
import { sessionsFile } from '#features/absence/missed-sessions/file.ts'
import type { SessionToken } from '#server/db/session-token.ts'
import { exportTable } from '#server/export.ts'
import { withActor } from '#server/db/with-actor.ts'
import { findSchool, type SchoolContext } from '#server/school.ts'
import { testDb } from '../../support/database.ts'
import { markedSchool, type MarkedSchool } from '../../support/marked-school.ts'
import { makeStaff, realClock } from '../../support/register.ts'

afterAll(realClock)

const missed = ({ code, date }: Mark) =>
  ['authorised', 'unauthorised'].includes(findCode(code, date)?.statClass ?? '')

describe.each([61, 62])('the sessions behind a figure (seed %i)', (seed) => {
  let school: MarkedSchool
  let marks: (Mark & { pupil: number; group: number })[]
  beforeAll(async () => {
    school = await markedSchool({ seed, weeks: 3 })
    marks = school.pupils.flatMap(({ id, group, marks: own }) =>
      tally(own).possible > 0 ? own.map((mark) => ({ ...mark, pupil: id, group })) : [],
    )
  })

  const as = <T>(work: (context: SchoolContext) => Promise<T>, token: SessionToken = school.champion.token) =>
    withActor(token, async (db, actor) =>
      work({
        db,
        actor,
        school: await findSchool(db, String(school.urn)),
        today: addDays(school.lastDay, 1),
      }),
    )
  const found = (search: Record<string, string>, token?: SessionToken) =>
    as(async (context) => (await loadSessions(context, search, true)).sessions, token)
  const keys = (some: { date: string; session: string }[], pupils: number[]) =>
    some.map(({ date, session }, n) => `${pupils[n]} ${date} ${session}`).toSorted()
  const same = async (search: Record<string, string>, holds: (mark: (typeof marks)[number]) => boolean) => {
    const own = await found(search)
    const wanted = marks.filter(holds)
    expect(
      keys(
        own,
        own.map(({ pupilId }) => pupilId),
      ),
    ).toEqual(
      keys(
        wanted,
        wanted.map(({ pupil }) => pupil),
      ),
    )
  }

  test('are those of its weekday, session, code, kind and pupils, and no others', async () => {
    await same(
      { slot: '1-AM', kind: 'missed' },
      (mark) => weekdayOf(mark.date) === 1 && mark.session === 'AM' && missed(mark),
    )
    await same({ slot: '5', kind: 'missed' }, (mark) => weekdayOf(mark.date) === 5 && missed(mark))
    await same({ kind: 'late' }, ({ code }) => code === 'L' || code === 'U')
    await same({ code: 'I' }, ({ code }) => code === 'I')
    const [group] = school.groups
    await same(
      { kind: 'missed', group: String(group!.id) },
      (mark) => mark.group === group!.id && missed(mark),
    )
    const [mark] = marks
    await same(
      { kind: 'missed', pupil: String(mark!.pupil) },
      (one) => one.pupil === mark!.pupil && missed(one),
    )
    await same(
      { kind: 'missed', period: 'dates', from: school.lastDay, to: school.lastDay },
      (one) => one.date === school.lastDay && missed(one),
    )
  })

  test('are paged, none lost and none twice, the latest first', async () => {
    const all = await found({ kind: 'missed' })
    const pages = []
    for (let page = 1; pages.length < all.length; page++)
      pages.push(
        ...(await as((context) => loadSessions(context, { kind: 'missed', page: String(page) }))).sessions,
      )
    expect(pages).toEqual(all)
    expect(all.map(({ date }) => date)).toEqual(
      all
        .map(({ date }) => date)
        .toSorted()
        .toReversed(),
    )
  })

  test('are refused where nothing is chosen, and to those who do not analyse attendance', async () => {
    await expect(found({})).rejects.toThrow()
    await expect(found({ slot: 'nothing' })).rejects.toThrow()
    await expect(found({ code: 'nothing' })).rejects.toThrow()
    const teacher = await makeStaff(school.id, 'class_teacher')
    await expect(found({ kind: 'missed' }, teacher.token)).rejects.toThrow()
  })

  test('do not tell a restricted code to those who may not see it, on the page or in the file', async () => {
    const [group] = school.groups
    const { owner } = await testDb()
    await owner.query(
      `update session_mark set code = 'R' where school_id = $1 and date = $2
         and pupil_id in (select pupil_id from pupil_group where school_id = $1 and group_id = $3)`,
      [school.id, school.lastDay, group!.id],
    )
    const asked = { kind: 'authorised', period: 'dates', from: school.lastDay, to: school.lastDay }
    const whole = (await found(asked)).filter(({ code }) => code === 'R')
    expect(whole.length).toBeGreaterThan(0)

    const { token } = await makeStaff(school.id, 'head_of_year', group!.id)
    const own = await found(asked, token)
    expect(own.map(({ code, statClass }) => `${code} ${statClass}`)).toEqual(whole.map(() => ' authorised'))
    expect(await found({ ...asked, code: 'R' }, token)).toEqual([])
    const file = await as(async (context) => {
      const search = new URLSearchParams(asked)
      return (await exportTable(context.db, await sessionsFile(context, search), search)).text()
    }, token)
    expect(file).not.toMatch(/religio|,R /i)
  })
})
