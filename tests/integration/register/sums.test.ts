import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { testDb } from '../../support/database.ts'
import {
  clockAt,
  makeRegisterSchool,
  makeStaff,
  marksOf,
  realClock,
  rowsOf,
  save,
} from '../../support/register.ts'

afterAll(realClock)

const DAYS = ['2026-11-16', '2026-11-17', '2026-11-20', '2026-12-01']
const CODES = ['/', '\\', 'L', 'U', 'N', 'O', 'I', 'M', 'G', 'T', 'Y1', 'V']

const step = fc.record({
  pupils: fc.subarray([0, 1, 2], { minLength: 1 }),
  date: fc.constantFrom(...DAYS),
  session: fc.constantFrom('AM' as const, 'PM' as const),
  code: fc.constantFrom(...CODES),
  blind: fc.boolean(),
  repeat: fc.boolean(),
})

type Sums = Record<string, number | string>

async function recounted(school: number): Promise<{ week: Sums[]; year: Sums[] }> {
  const { owner } = await testDb()
  const by = async (period: string) =>
    (
      await owner.query<Sums>(
        `select m.pupil_id as pupil, ${period} as period,
           count(*) filter (where c.stat_class <> 'notPossible')::int as possible,
           count(*) filter (where c.stat_class = 'attending')::int as attended,
           count(*) filter (where c.stat_class = 'authorised')::int as authorised,
           count(*) filter (where c.stat_class = 'unauthorised')::int as unauthorised,
           count(*) filter (where m.code = 'L')::int as late_before_close,
           count(*) filter (where m.code = 'U')::int as late_after_close
         from session_mark m join attendance_code c on c.code = m.code and m.date between c.from_date and c.to_date
         where m.school_id = $1 group by 1, 2 order by 1, 2`,
        [school],
      )
    ).rows
  return { week: await by(`date_trunc('week', m.date)::date::text`), year: await by(`'2026'`) }
}

async function kept(school: number): Promise<{ week: Sums[]; year: Sums[] }> {
  const { owner } = await testDb()
  const sums = 'possible, attended, authorised, unauthorised, late_before_close, late_after_close'
  const from = async (table: string, period: string) =>
    (
      await owner.query<Sums>(
        `select pupil_id as pupil, ${period}::text as period, ${sums} from ${table} t where school_id = $1
           and exists (select from session_mark m where m.school_id = t.school_id and m.pupil_id = t.pupil_id
             and ${period}::text in (date_trunc('week', m.date)::date::text, '2026')) order by 1, 2`,
        [school],
      )
    ).rows
  return { week: await from('pupil_week', 'monday'), year: await from('pupil_year', 'academic_year') }
}

test('the sums kept equal a recount after any marks, amendments, stale and repeated savings', async () => {
  await clockAt('2026-12-02T10:00')
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const school = await makeRegisterSchool(3)
      const office = await makeStaff(school.id, 'office')
      for (const { pupils, date, session, code, blind, repeat } of steps) {
        const stands = new Map(
          (await marksOf(school, date, session)).map((mark) => [mark.pupil, mark.revision]),
        )
        const marks = pupils.map((index) => {
          const pupilId = school.pupils[index]!
          return { pupilId, code, seen: blind ? 0 : (stands.get(pupilId) ?? 0), reason: 'Told to the office' }
        })
        const requestId = crypto.randomUUID()
        await save(school, office, marks, { date, session, requestId })
        if (repeat) await save(school, office, marks, { date, session, requestId })
      }
      expect(await kept(school.id)).toEqual(await recounted(school.id))
      const revisions = await rowsOf<{ revision: number }>('session_mark', school)
      const amendments = await rowsOf('mark_amendment', school)
      expect(amendments).toHaveLength(revisions.reduce((sum, { revision }) => sum + revision - 1, 0))
    }),
    { numRuns: 10 },
  )
}, 120_000)

test('the sums kept equal a recount after many savings of the same pupils at once', async () => {
  await clockAt('2026-12-02T10:00')
  const school = await makeRegisterSchool(3)
  const office = await makeStaff(school.id, 'office')
  await Promise.all(
    DAYS.flatMap((date) =>
      (['AM', 'PM'] as const).map((session) =>
        save(
          school,
          office,
          school.pupils.map((pupilId) => ({ pupilId, code: 'I', seen: 0 })),
          { date, session },
        ),
      ),
    ),
  )
  expect(await marksOf(school, DAYS[0], 'PM')).toHaveLength(3)
  expect(await kept(school.id)).toEqual(await recounted(school.id))
})
