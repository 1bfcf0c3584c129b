import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LocalDate, type Role } from '#domain/index.ts'
import { keepDraft, publishReport } from '#features/absence/reports/commands.ts'
import { draftCommentary, publishedReport, publishedReports } from '#features/absence/reports/sql.ts'
import type { SessionToken } from '#server/db/session-token.ts'
import { startSession } from '#server/auth/sessions.ts'
import { withActor } from '#server/db/with-actor.ts'
import type { SchoolContext } from '#server/school.ts'
import { testDb } from '../../../support/database.ts'
import { makeMembership, makePerson, makeSchool } from '../../../support/people.ts'
import { markedSchool, type MarkedSchool } from '../../../support/marked-school.ts'
import { clockAt, realClock } from '../../../support/register.ts'
import { tokenOf } from '../../../support/school.ts'
import { as, AUTUMN, form, publishNow, reviewed, SPRING } from '../../../support/reports.ts'

afterAll(realClock)

describe('publishing', () => {
  let school: MarkedSchool
  const asChampion = <T>(work: (context: SchoolContext) => Promise<T>, today?: LocalDate) =>
    as(school.champion.token, school, work, today)
  beforeAll(async () => {
    school = await markedSchool({ seed: 31, pupils: 20, weeks: 2 })
  })

  test('a commentary that names a pupil is refused with the name, until the writer says it is somebody else', async () => {
    const { owner } = await testDb()
    const { rows } = await owner.query<{ name: string }>(
      `select known_forename || ' ' || known_surname as name from pupil_name where school_id = $1 limit 1`,
      [school.id],
    )
    const name = rows[0]!.name
    const naming = `We are proud of ${name.toUpperCase()}’s return.`
    expect(await asChampion((c) => keepDraft(c, form(naming)))).toEqual([name])
    const publishing = (other: object = {}) =>
      asChampion(async (c) => publishReport(c, await reviewed(c, other)))
    await expect(publishing()).rejects.toMatchObject({
      code: 'names_pupils',
      fieldErrors: { confirmed: [expect.stringContaining(name)] },
      values: { named: name },
    })
    await expect(publishing({ confirmed: 'on', named: 'Somebody Else' })).rejects.toMatchObject({
      code: 'names_pupils',
    })
    expect(await asChampion(({ db }) => publishedReports(db, school.id))).toEqual([])
    expect(await asChampion(({ db }) => draftCommentary(db, school.id, AUTUMN))).toBe(naming)
  })

  test('keeps what was published as it was while marks change', async () => {
    await asChampion((c) => publishNow(c, 'A quiet start to the year.'))
    const published = await asChampion(({ db }) => publishedReport(db, school.id, AUTUMN))
    expect(published).toMatchObject({
      commentary: 'A quiet start to the year.',
      position: 'attendance_champion',
      edition: 1,
    })
    expect(await asChampion(({ db }) => draftCommentary(db, school.id, AUTUMN))).toBe(null)
    const { owner } = await testDb()
    await owner.query(
      'update pupil_term set attended = 0, unauthorised = possible, authorised = 0 where school_id = $1',
      [school.id],
    )
    expect(await asChampion(({ db }) => publishedReport(db, school.id, AUTUMN))).toEqual(published)
  })

  test('is refused for a term that comes before one published, or has not begun', async () => {
    const other = await markedSchool({ seed: 32, pupils: 8, weeks: 1 })
    const work = (input: object, today: LocalDate) =>
      as(other.champion.token, other, (c) => publishNow(c, 'Words.', input), today)
    await expect(work({ term: 'spring' }, other.lastDay)).rejects.toMatchObject({ code: 'not_begun' })
    await clockAt(`${SPRING.from}T08:50`)
    await work({ term: 'spring' }, SPRING.from)
    await expect(work({ term: 'autumn' }, SPRING.from)).rejects.toMatchObject({ code: 'out_of_order' })
  })

  test('is read by the school’s governor, and by nobody of another school; a draft by neither', async () => {
    const read = async (token: SessionToken) =>
      as(token, school, async ({ db }) => ({
        reports: (await publishedReports(db, school.id)).length,
        draft: await draftCommentary(db, school.id, SPRING),
      }))
    await asChampion((c) => keepDraft(c, form('Not for others yet.', { term: 'spring' })))
    expect(await read(await tokenOf(school.id, 'governor'))).toEqual({ reports: 1, draft: null })
    const elsewhere = await makeSchool()
    for (const role of ['governor', 'headteacher'] satisfies Role[])
      expect(await read(await tokenOf(elsewhere.id, role))).toEqual({ reports: 0, draft: null })
    expect(await read(await tokenOf(school.id, 'class_teacher'))).toEqual({ reports: 0, draft: null })
    expect(await read(school.champion.token)).toEqual({ reports: 1, draft: 'Not for others yet.' })
  })

  test('is read by a trust that held the school on the day, and not by the one before', async () => {
    const { owner } = await testDb()
    const trust = async (uid: string) =>
      (await owner.query<{ id: number }>(`insert into trust (name, uid) values ($1, $1) returning id`, [uid]))
        .rows[0]!.id
    const [former, present] = [await trust('TR9001'), await trust('TR9002')]
    await owner.query(
      `update school_detail set to_date = '2026-09-10', trust_id = $2 where school_id = $1 and to_date = '9999-12-31'`,
      [school.id, former],
    )
    await owner.query(
      `insert into school_detail (school_id, from_date, urn, name, phase, kind, authority_id, trust_id, lowest_year, highest_year)
       select school_id, '2026-09-11', urn, name, phase, kind, authority_id, $2, lowest_year, highest_year
       from school_detail where school_id = $1 and trust_id = $3`,
      [school.id, present, former],
    )
    const trusteeOf = async (trustId: number) => {
      const person = await makePerson({ password: false })
      const membership = await makeMembership(person.id, school.id, 'governor')
      await owner.query(
        `update membership set role = 'trustee', school_id = null, trust_id = $2 where id = $1`,
        [membership, trustId],
      )
      return startSession(person.id, membership)
    }
    const seen = async (trustId: number) =>
      withActor(await trusteeOf(trustId), async (db) => (await publishedReports(db, school.id)).length)
    expect(await seen(present)).toBe(1)
    expect(await seen(former)).toBe(0)
  })
})
