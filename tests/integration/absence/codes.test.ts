import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, AUDIT_RULE_IDS, tally } from '#domain/index.ts'
import { possibleOf } from '#features/absence/codes/codes.ts'
import { loadCodes, loadFound } from '#features/absence/codes/queries.ts'
import { loadSessions } from '#features/absence/missed-sessions/load.ts'
import type { SessionToken } from '#server/db/session-token.ts'
import { withActor } from '#server/db/with-actor.ts'
import { findSchool, type SchoolContext } from '#server/school.ts'
import { testDb } from '../../support/database.ts'
import { markedSchool, type MarkedPupil, type MarkedSchool } from '../../support/marked-school.ts'
import { makeStaff, realClock } from '../../support/register.ts'

afterAll(realClock)

describe.each([51, 52, 53])('codes in use (seed %i)', (seed) => {
  let school: MarkedSchool
  let counted: MarkedPupil[]
  beforeAll(async () => {
    school = await markedSchool({ seed, weeks: 3 })
    counted = school.pupils.filter(({ marks }) => tally(marks).possible > 0)
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

  const standing = (code: string, pupils: MarkedPupil[] = counted) =>
    pupils.flatMap(({ marks }) => marks.filter((mark) => mark.code === code)).length

  test('stand as often as the raw marks say, and every mark is in one line', async () => {
    const { lines } = await as((context) => loadCodes(context, {}))
    const hidden = lines.filter(({ code }) => code === '').reduce((sum, { marks }) => sum + marks, 0)
    expect(hidden).toBe(standing('R'))
    for (const { code, marks, pupils } of lines.filter((line) => line.code !== '')) {
      expect([code, marks]).toEqual([code, standing(code)])
      expect(pupils).toBe(counted.filter((pupil) => standing(code, [pupil]) > 0).length)
    }
    expect(lines.reduce((sum, { marks }) => sum + marks, 0)).toBe(
      counted.flatMap(({ marks }) => marks).length,
    )
    expect(possibleOf(lines)).toBe(counted.reduce((sum, { marks }) => sum + tally(marks).possible, 0))
  })

  test('are cut by year group and by registration group without losing one', async () => {
    for (const by of ['year', 'group']) {
      const { lines, parts } = await as((context) => loadCodes(context, { by }))
      for (const line of lines.filter(({ code }) => code !== ''))
        expect(parts.reduce((sum, part) => sum + (line.byPart.get(part) ?? 0), 0)).toBe(line.marks)
    }
    const { lines, parts } = await as((context) => loadCodes(context, { by: 'year' }))
    expect(parts).toEqual(['Year 3', 'Year 4'])
    const ill = lines.find(({ code }) => code === 'I')
    expect(ill?.byPart.get('Year 3') ?? 0).toBe(
      standing(
        'I',
        counted.filter(({ yearGroup }) => yearGroup === 3),
      ),
    )
  })

  test('count those alone whom the address chooses, and say whom', async () => {
    const [group] = school.groups
    const fsm = counted.filter(
      (pupil) => pupil.group === group!.id && pupil.characteristics.some(({ kind }) => kind === 'fsm'),
    )
    const { lines, whose } = await as((context) =>
      loadCodes(context, { group: String(group!.id), yearGroup: '3', cohort: 'fsm' }),
    )
    const marks = fsm.flatMap((pupil) => pupil.marks)
    expect(Object.fromEntries(lines.map(({ code, marks: count }) => [code, count]))).toEqual(
      Object.fromEntries(
        [...Map.groupBy(marks, ({ code }) => code)].map(([code, own]) => [code, own.length]),
      ),
    )
    expect(whose).toBe(
      fsm.length === 0 ? 'Year 3, A registration group, Free school meals' : 'Year 3, 3A, Free school meals',
    )
  })

  test('lead from each part to as many sessions as it counts', async () => {
    for (const by of ['year', 'group']) {
      const { lines, parts, chosenBy } = await as((context) => loadCodes(context, { by }))
      const ill = lines.find(({ code }) => code === 'I')
      for (const part of parts) {
        const { total } = await as((context) =>
          loadSessions(context, Object.fromEntries([['code', 'I'], chosenBy.get(part)!])),
        )
        expect([part, total]).toEqual([part, ill?.byPart.get(part) ?? 0])
      }
    }
  })

  test('of other dates begin with the year’s own, to be changed', async () => {
    const { period } = await as((context) => loadCodes(context, { period: 'dates' }))
    expect(period).toMatchObject({ id: 'dates', to: addDays(school.lastDay, 1) })
  })

  test('lead to the sessions behind them', async () => {
    const found = await as((context) => loadFound(context, { code: 'O' }))
    expect(found?.found.flatMap(({ marks }) => marks)).toHaveLength(standing('O'))
    expect(await as((context) => loadFound(context, { code: 'nothing' }))).toBeNull()
    expect(await as((context) => loadFound(context, { rule: 'nothing' }))).toBeNull()
  })

  test('without a reason are found once five school days are over, and no others', async () => {
    const { audit } = await as((context) => loadCodes(context, {}))
    // Fifteen school days without a gap; it is the day after the last, so N of the last five may still stand.
    const days = [...new Set(counted.flatMap(({ marks }) => marks.map(({ date }) => date)))].toSorted()
    const overdue = counted.flatMap(({ id, marks }) =>
      marks
        .filter(({ code, date }) => code === 'N' && date < days.at(-5)!)
        .map(({ date, session }) => ({ id, date, session })),
    )
    expect(
      audit.reasonOverdue.map(({ pupilId, date, session }) => `${pupilId} ${date} ${session}`).toSorted(),
    ).toEqual(overdue.map(({ id, date, session }) => `${id} ${date} ${session}`).toSorted())
    expect(AUDIT_RULE_IDS.filter((rule) => rule !== 'reasonOverdue').flatMap((rule) => audit[rule])).toEqual(
      [],
    )
  })

  test('are nobody’s to read who does not analyse attendance', async () => {
    const officeStaff = await makeStaff(school.id, 'class_teacher')
    await expect(as((context) => loadCodes(context, {}), officeStaff.token)).rejects.toThrow()
  })

  test('that are restricted are told by their class alone to those who may not see them', async () => {
    const [group] = school.groups
    const { owner } = await testDb()
    await owner.query(
      `update session_mark set code = 'R' where school_id = $1 and date = $2
         and pupil_id in (select pupil_id from pupil_group where school_id = $1 and group_id = $3)`,
      [school.id, school.lastDay, group!.id],
    )
    const whole = await as((context) => loadCodes(context, {}))
    const religious = whole.lines.find(({ code }) => code === 'R')
    expect(religious?.marks).toBeGreaterThan(0)

    const { token } = await makeStaff(school.id, 'head_of_year', group!.id)
    const { lines } = await as((context) => loadCodes(context, {}), token)
    expect(lines.filter(({ code }) => code === 'R')).toEqual([])
    expect(
      lines.filter(({ code }) => code === '').map(({ statClass, marks }) => ({ statClass, marks })),
    ).toEqual([{ statClass: 'authorised', marks: religious!.marks }])
    expect((await as((context) => loadFound(context, { code: 'R' }), token))?.found).toEqual([])
  })
})
