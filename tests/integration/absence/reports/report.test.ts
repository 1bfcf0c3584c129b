import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { absencesOf, addSums, attendanceRate, totalsOf, tally, tellWhole, type Sums } from '#domain/index.ts'
import { figuresNow } from '#features/absence/reports/queries.ts'
import { sentencesOf } from '#features/absence/reports/sentences.ts'
import { tablesOf } from '#features/absence/reports/tables.ts'
import { testDb } from '../../../support/database.ts'
import { markedSchool, type MarkedSchool } from '../../../support/marked-school.ts'
import { realClock } from '../../../support/register.ts'
import { as, AUTUMN } from '../../../support/reports.ts'

afterAll(realClock)

describe.each([21, 22, 23])('the figures of a school (seed %i)', (seed) => {
  let school: MarkedSchool
  let pupils: Sums[]
  beforeAll(async () => {
    // Ids that are no figure of any report.
    const { owner } = await testDb()
    await owner.query(`select setval(pg_get_serial_sequence('pupil', 'id'), $1)`, [7_300_000 + seed * 1000])
    school = await markedSchool({ seed, pupils: 26 })
    pupils = school.pupils.map(({ marks }) => tally(marks))
  })

  test('are what its marks add up to', async () => {
    const figures = await as(school.champion.token, school, (context) => figuresNow(context, AUTUMN))
    const all = addSums(pupils)
    const share = (count: number) => expect.closeTo(count / all.possible, 3) as number
    expect(figures.year).toMatchObject({
      attendance: share(all.attended),
      authorised: share(all.authorised),
      unauthorised: share(all.unauthorised),
      lateBeforeClose: share(all.lateBeforeClose),
      lateAfterClose: share(all.lateAfterClose),
    })
    expect(figures.term).toEqual(figures.year)
    const { pupils: counted, persistent, severe, atRisk } = totalsOf(pupils)
    expect(figures.whole).toEqual(tellWhole({ pupils: counted, persistent, severe, atRisk }))
  })

  test('of a group are those of its pupils, and of a group of fewer than five there are none', async () => {
    const { partitions } = await as(school.champion.token, school, (c) => figuresNow(c, AUTUMN))
    const years = partitions.find(({ name }) => name === 'Year group')?.groups ?? []
    for (const yearGroup of [3, 4]) {
      const sums = school.pupils.flatMap((pupil, n) => (pupil.yearGroup === yearGroup ? [pupils[n]!] : []))
      const told = years.find(({ name }) => name === `Year ${yearGroup}`)
      const { pupils: counted, persistent } = totalsOf(sums)
      expect(told?.attendance).toBeCloseTo(attendanceRate(addSums(sums)) ?? 0, 3)
      if (told?.persistent != null) expect(told.persistent).toBe(Math.round((100 * persistent) / counted))
    }
    for (const { pupil_count, name, group } of await smallGroups(school)) {
      const told = partitions.find((one) => one.name === name)?.groups.find((one) => one.name === group)
      if (pupil_count < 5)
        expect(told).toMatchObject({
          about: null,
          attendance: null,
          persistent: null,
          severe: null,
          atRisk: null,
        })
    }
  })

  test('count sessions coded N and E, and changes after closing, by the raw marks', async () => {
    const { owner } = await testDb()
    const { compliance, suspensions } = await as(school.champion.token, school, (c) => figuresNow(c, AUTUMN))
    const days = [...new Set(school.pupils.flatMap(({ marks }) => marks.map(({ date }) => date)))].sort()
    // The fifth school day back from the day it is made, which is not one of those marked.
    const before = days.at(-5)!
    const waiting = school.pupils.flatMap(({ marks }) =>
      marks.filter(({ code, date }) => code === 'N' && date < before),
    )
    expect(compliance.unexplained).toBe(
      waiting.length > 0 && waiting.length < 5 ? 'fewer than 5' : waiting.length,
    )
    expect(suspensions).toBe(0)
    const { rows } = await owner.query<{ n: number }>(
      `select count(*)::int as n from register where school_id = $1 and taken_at < closes_at`,
      [school.id],
    )
    expect(compliance.registersInTime).toBe(rows[0]!.n)
  })

  test('that are too few to tell of sessions are said not to be shown', async () => {
    const figures = await as(school.champion.token, school, (context) => figuresNow(context, AUTUMN))
    const none = {
      attendance: null,
      authorised: null,
      unauthorised: null,
      lateBeforeClose: null,
      lateAfterClose: null,
    }
    const withheld = { ...figures, year: none, term: none }
    const [attendance, absence] = sentencesOf(withheld).map(({ sentences }) => sentences.join(' '))
    expect(attendance).toMatch(/^The school’s attendance is not shown/)
    expect(absence).toBe('Absence and lateness are not shown for the same reason.')
    const kinds = tablesOf(withheld).find(({ id }) => id === 'kinds')
    for (const [, term, year] of kinds?.rows ?? [])
      expect([term, year]).toEqual(['suppressed (fewer than 5 pupils)', 'suppressed (fewer than 5 pupils)'])
  })

  test('hold no pupil: neither a name, nor a UPN, nor a date of birth, nor an id', async () => {
    const figures = await as(school.champion.token, school, (context) => figuresNow(context, AUTUMN))
    const text = JSON.stringify([figures, sentencesOf(figures), tablesOf(figures)])
    expect(text).not.toMatch(/Marked\d{4}|Ada/)
    for (const { id, dateOfBirth } of school.pupils) {
      expect(text).not.toContain(dateOfBirth)
      expect(text).not.toContain(String(id))
    }
  })
})

/** Flagged groups by their entries alone: at most those who were marked are fewer. */
async function smallGroups({ pupils }: MarkedSchool) {
  const marked = pupils.filter(({ marks }) => marks.length > 0)
  const having = (kinds: string[]) =>
    marked.filter(({ characteristics }) => characteristics.some(({ kind }) => kinds.includes(kind))).length
  return [
    { name: 'Free school meals', group: 'Free school meals', pupil_count: having(['fsm']) },
    { name: 'Social care', group: 'Social worker or looked after', pupil_count: having(['social_worker']) },
    {
      name: 'First language',
      group: 'English as an additional language',
      pupil_count: having(['eal']),
    },
  ]
}

test('a school hears which third it is in among five of its phase, and nothing among four', async () => {
  const { owner } = await testDb()
  const schools = [await markedSchool({ seed: 41, pupils: 4, weeks: 1 })]
  for (const seed of [42, 43, 44]) schools.push(await markedSchool({ seed, pupils: 4, weeks: 1 }))
  await togetherIn(owner, schools)
  const rank = () =>
    as(schools[0]!.champion.token, schools[0]!, async (c) => (await figuresNow(c, AUTUMN)).rank)
  expect(await rank()).toBeNull()
  schools.push(await markedSchool({ seed: 45, pupils: 4, weeks: 1 }))
  await togetherIn(owner, schools)
  const rate = ({ pupils }: MarkedSchool) => {
    const sums = addSums(pupils.map(({ marks }) => tally(marks)))
    return 1 - absencesOf(sums) / sums.possible
  }
  const place = schools.filter((other) => rate(other) > rate(schools[0]!)).length
  expect(await rank()).toEqual({ schools: 5, third: [1, 1, 2, 2, 3][place] })
})

async function togetherIn(owner: Awaited<ReturnType<typeof testDb>>['owner'], schools: MarkedSchool[]) {
  await owner.query(
    `update school_detail set phase = 'special', authority_id = (select authority_id from school_detail where school_id = $1 limit 1)
     where school_id = any ($2)`,
    [schools[0]!.id, schools.map(({ id }) => id)],
  )
}

test('a report has the school’s targets and what it did for whole groups: nothing for single pupils, no pupil’s name', async () => {
  const school = await markedSchool({ seed: 51, pupils: 8, weeks: 1 })
  const { owner } = await testDb()
  const { rows } = await owner.query<{ name: string }>(
    `select known_forename || ' ' || known_surname as name from pupil_name where school_id = $1 limit 1`,
    [school.id],
  )
  const say = (id: number, version: number, title: string, who: string, from = '2026-09-08') =>
    owner.query(
      `insert into strategy (school_id, id, version, title, aim, what, owner_name, who, from_date, measure, saved_at, by_membership, person_name, position)
       select $1, $2, $3, $4, 'To come back sooner', 'Calls', 'Office', $5, $6, 'attendance', now(), $7, 'C', 'Champion'`,
      [school.id, id, version, title, who, from, school.champion.membershipId],
    )
  await say(1, 1, 'Calls', 'cohort')
  await say(1, 2, 'First-day calls', 'cohort')
  await say(2, 1, 'A mentor', 'pupils')
  await say(3, 1, `Breakfast with ${rows[0]!.name}`, 'cohort')
  await say(4, 1, 'Next year’s plan', 'cohort', '2027-02-01')
  await owner.query(
    `insert into school_target (school_id, academic_year, kind, attendance, set_at, by_membership, person_name, position)
     select $1, 2026, 'target', a, now(), $2, 'C', 'Champion' from unnest(array[95, 96.5]) a`,
    [school.id, school.champion.membershipId],
  )
  await owner.query(
    `insert into school_target (school_id, academic_year, kind, attendance, indicative, source, given_on, set_at, by_membership, person_name, position)
     values ($1, 2026, 'abie', 95.3, true, 'DfE report', '2026-09-18', now(), $2, 'C', 'Champion')`,
    [school.id, school.champion.membershipId],
  )
  const figures = await as(school.champion.token, school, (context) => figuresNow(context, AUTUMN))
  const { actions, targets } = figures
  expect(actions).toEqual([{ title: 'First-day calls', aim: 'To come back sooner', result: '' }])
  const expected = 'Attendance baseline improvement expectation (indicative)'
  expect(targets).toEqual([
    { kind: 'target', label: 'School’s own target', value: 0.965 },
    { kind: 'abie', label: expected, value: 0.953 },
  ])
  expect(JSON.stringify(sentencesOf(figures))).toContain(`${expected}: 95.3%.`)
  expect(JSON.stringify(tablesOf(figures))).toContain(expected)
})
