import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { addDays, localDate, nextEdition, type LocalDate } from '#domain/index.ts'
import { keepDraft, publishReport } from '#features/absence/reports/commands.ts'
import { reportFile } from '#features/absence/reports/files.ts'
import { draftOf, loadReport, loadReports } from '#features/absence/reports/queries.ts'
import {
  lastSchoolDayOf,
  latestReports,
  publishedReports,
  reportsOfTerm,
} from '#features/absence/reports/sql.ts'
import { NotFound } from '#server/refusal.ts'
import type { SchoolContext } from '#server/school.ts'
import { testDb } from '../../../support/database.ts'
import { markedSchool, type MarkedSchool } from '../../../support/marked-school.ts'
import { clockAt, realClock } from '../../../support/register.ts'
import { tokenOf } from '../../../support/school.ts'
import { as, AUTUMN, form, publishNow, reviewed } from '../../../support/reports.ts'

afterAll(realClock)

const LAST = localDate('2026-10-02')
const ADDRESS = { urn: '', year: '2026', term: 'autumn' }
let school: MarkedSchool
let seed = 700

// A term that goes on for two weeks after the last marks.
beforeEach(async () => {
  school = await markedSchool({ seed: (seed += 1), pupils: 20, weeks: 2 })
  const { owner } = await testDb()
  await owner.query('delete from school_day where school_id = $1 and date > $2', [school.id, LAST])
})

/** Works as the champion on a day, in the clock of the database too. */
async function on<T>(day: LocalDate, work: (context: SchoolContext) => Promise<T>): Promise<T> {
  await clockAt(`${day}T15:40`)
  return as(school.champion.token, school, work, day)
}

const read = (edition?: string) => on(LAST, (c) => loadReport(c, ADDRESS, { edition }))

describe('editions of a report', () => {
  test('are interim to the term’s last school day, then final, then corrected; each is kept', async () => {
    const first = addDays(school.lastDay, 1)
    await on(first, (c) => publishNow(c, 'So far.'))
    await on(addDays(LAST, -1), (c) => publishNow(c, 'Almost there.'))
    await on(LAST, (c) => publishNow(c, 'The whole term.'))
    await on(addDays(LAST, 3), (c) =>
      publishNow(c, 'The whole term, put right.', { reason: 'A week was missing.' }),
    )

    const all = await on(LAST, ({ db }) => publishedReports(db, school.id))
    expect(all.map(({ edition, kind, reason }) => [edition, kind, reason])).toEqual([
      [4, 'corrected', 'A week was missing.'],
      [3, 'final', ''],
      [2, 'interim', ''],
      [1, 'interim', ''],
    ])
    expect((await read()).report).toMatchObject({ edition: 4, commentary: 'The whole term, put right.' })
    expect((await read('1')).report).toMatchObject({ edition: 1, commentary: 'So far.', publishedOn: first })
    for (const none of ['5', '0', '-1', 'x', '1e3', '99999999999'])
      await expect(read(none)).rejects.toBeInstanceOf(NotFound)
    const latest = await on(LAST, ({ db }) => latestReports(db))
    expect(latest.get(school.id)).toMatchObject({ edition: 4 })
    expect((await on(LAST, ({ db }) => reportsOfTerm(db, AUTUMN))).get(school.id)).toMatchObject({
      edition: 4,
    })
  })

  test('of the interim kind keep a week between them', async () => {
    const first = addDays(school.lastDay, 1)
    await on(first, (c) => publishNow(c, 'So far.'))
    await expect(on(addDays(first, 6), (c) => publishNow(c, 'Again.'))).rejects.toMatchObject({
      code: 'too_soon',
    })
    await on(addDays(first, 7), (c) => publishNow(c, 'Again.'))
  })

  test('of the corrected kind need a reason, which names no pupil', async () => {
    await on(LAST, (c) => publishNow(c, 'The whole term.'))
    await expect(on(LAST, (c) => reviewed(c))).rejects.toThrow(/Say what was wrong/)
    const { owner } = await testDb()
    const { rows } = await owner.query<{ name: string }>(
      `select known_forename || ' ' || known_surname as name from pupil_name where school_id = $1 limit 1`,
      [school.id],
    )
    const reason = `${rows[0]!.name} was marked wrongly.`
    await on(LAST, (c) => keepDraft(c, form('Put right.')))
    await expect(
      on(LAST, async (c) => publishReport(c, await reviewed(c, { reason }))),
    ).rejects.toMatchObject({
      code: 'names_pupils',
      fieldErrors: { reason: [expect.stringContaining(rows[0]!.name)] },
    })
    // What was kept after the last edition is not lost by a refusal.
    expect((await on(LAST, (c) => draftOf(c, AUTUMN)))?.commentary).toBe('Put right.')
  })

  test('begin with the words of the one before, and need some', async () => {
    await expect(on(LAST, (c) => publishNow(c, ''))).rejects.toMatchObject({ code: 'nothing_written' })
    await on(LAST, (c) => publishNow(c, 'The whole term.'))
    expect((await on(LAST, (c) => draftOf(c, AUTUMN)))?.commentary).toBe('The whole term.')
  })

  test('are published as they were read through, or not at all', async () => {
    await on(LAST, (c) => keepDraft(c, form('Read this.')))
    const asRead = await on(LAST, (c) => reviewed(c))
    await on(LAST, (c) => keepDraft(c, form('And not this.')))
    await expect(on(LAST, (c) => publishReport(c, asRead))).rejects.toMatchObject({ code: 'changed' })

    const wordsRead = await on(LAST, (c) => reviewed(c))
    const { owner } = await testDb()
    await owner.query(
      `update pupil_term set attended = 0, unauthorised = possible, authorised = 0 where school_id = $1`,
      [school.id],
    )
    await expect(on(LAST, (c) => publishReport(c, wordsRead))).rejects.toMatchObject({ code: 'changed' })
    expect(await on(LAST, ({ db }) => publishedReports(db, school.id))).toEqual([])
  })

  test('are published once by two people who read the same', async () => {
    await on(LAST, (c) => keepDraft(c, form('The whole term.')))
    const asRead = await on(LAST, (c) => reviewed(c))
    const sent = [0, 1].map(() => as(school.champion.token, school, (c) => publishReport(c, asRead), LAST))
    const ended = await Promise.allSettled(sent)
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(ended.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'published' } })
  })

  test('of a kind that the calendar no longer allows are refused', async () => {
    await on(LAST, (c) => keepDraft(c, form('The whole term.')))
    const asRead = await on(LAST, (c) => reviewed(c))
    expect(asRead.kind).toBe('final')
    const { owner } = await testDb()
    await owner.query('insert into school_day (school_id, date, am, pm) values ($1, $2, true, true)', [
      school.id,
      addDays(LAST, 3),
    ])
    await expect(on(LAST, (c) => publishReport(c, asRead))).rejects.toMatchObject({ code: 'another_kind' })
  })

  test('do not tell by subtraction of fewer than five suspended sessions', async () => {
    const { owner } = await testDb()
    const suspend = (sessions: number) =>
      owner.query(
        `update session_mark m set code = 'E' from (
           select pupil_id, date, session from session_mark where school_id = $1 and code <> 'E' limit $2) s
         where m.school_id = $1 and (m.pupil_id, m.date, m.session) = (s.pupil_id, s.date, s.session)`,
        [school.id, sessions],
      )
    const suspensions = async () => (await on(LAST, (c) => draftOf(c, AUTUMN)))?.figures.suspensions
    await suspend(6)
    await on(addDays(LAST, -1), (c) => publishNow(c, 'So far.'))
    expect(await suspensions()).toBe(6)
    await suspend(2)
    expect(await suspensions()).toBe(null)
    await on(LAST, (c) => publishNow(c, 'The whole term.'))
    await suspend(20)
    expect(await suspensions()).toBe(null)
  })

  test('are the same next one for the database as for the domain, on each day around the last', async () => {
    for (const days of [-8, -1, 0, 1]) {
      const today = addDays(LAST, days)
      const domain = await on(today, async ({ db }) =>
        nextEdition(AUTUMN, await publishedReports(db, school.id), {
          today,
          lastSchoolDay: await lastSchoolDayOf(db, school.id, AUTUMN),
        }),
      )
      await on(today, (c) => publishNow(c, 'Words.', { reason: 'A reason.' }))
      const [latest] = await on(today, ({ db }) => publishedReports(db, school.id))
      expect(latest).toMatchObject({ edition: domain?.edition, kind: domain?.kind })
    }
  })

  test('say in the file what they are and what replaced them; a governor reads each, and corrects none', async () => {
    await on(LAST, (c) => publishNow(c, 'The whole term.'))
    await on(LAST, (c) => publishNow(c, 'Put right.', { reason: 'A week was missing.' }))
    const linesOf = async (edition: string) => {
      const file = await on(LAST, (c) => reportFile(c, new URLSearchParams({ edition }), ADDRESS))
      return [file.name, ...file.counts].join('\n')
    }
    expect(await linesOf('1')).toContain('This edition was replaced on 2 October 2026.')
    expect(await linesOf('2')).toContain('Why: A week was missing.')
    expect(await linesOf('2')).toContain('-autumn-edition-2')
    const governor = await tokenOf(school.id, 'governor')
    const seen = await as(governor, school, (c) => loadReport(c, ADDRESS, { edition: '1' }), LAST)
    expect(seen).toMatchObject({ mayCorrect: false, report: { edition: 1 } })
    expect((await as(governor, school, loadReports, LAST)).reports).toHaveLength(2)
    expect((await read()).mayCorrect).toBe(true)
    // What was replaced is not corrected again.
    expect((await read('1')).mayCorrect).toBe(false)
  })
})
