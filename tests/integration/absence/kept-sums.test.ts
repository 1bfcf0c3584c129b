import { afterAll, expect, test } from 'vitest'
import { cohortsIn, censusPartOf, tally } from '#domain/index.ts'
import { withActor } from '#server/db/with-actor.ts'
import { markedSchool } from '../../support/marked-school.ts'
import { realClock, rowsOf } from '../../support/register.ts'

type TermRow = { pupil_id: number; part: number; possible: number; attended: number; unauthorised: number }
type CohortRow = { pupil_id: number; academic_year: number; year_group: number; cohorts: number }

afterAll(realClock)

test.each([1, 2, 3])('a term’s sums are what its marks add up to (seed %i)', async (seed) => {
  const school = await markedSchool({ seed })
  const kept = await rowsOf<TermRow>('pupil_term', school)
  for (const pupil of school.pupils.filter(({ marks }) => marks.length > 0)) {
    const { possible, attended, unauthorised } = tally(pupil.marks)
    expect(kept.filter(({ pupil_id }) => pupil_id === pupil.id)).toMatchObject([
      { part: censusPartOf(school.lastDay), possible, attended, unauthorised },
    ])
  }
})

test.each([4, 5])('whoever is marked has the groups that the domain says (seed %i)', async (seed) => {
  const school = await markedSchool({ seed, weeks: 1 })
  const kept = await rowsOf<CohortRow>('pupil_cohort', school)
  const marked = school.pupils.filter(({ marks }) => marks.length > 0)
  expect(kept).toHaveLength(marked.length)
  for (const pupil of marked) {
    const entries = pupil.characteristics.map((entry) => ({ ...entry, from: pupil.from, to: pupil.to }))
    expect(kept.find(({ pupil_id }) => pupil_id === pupil.id)).toMatchObject({
      academic_year: 2026,
      year_group: pupil.yearGroup,
      cohorts: cohortsIn(2026, pupil, entries),
    })
  }
})

test('a characteristic entered later moves the pupil in every year it touches', async () => {
  const school = await markedSchool({ seed: 6, weeks: 1, pupils: 2 })
  const pupil = school.pupils[0]!
  const entry = {
    entity: 'pupil_characteristic',
    values: { pupil_id: pupil.id, kind: 'young_carer', from_date: pupil.from },
  }
  await withActor(
    school.officer.token,
    (db) =>
      db.$queryRaw`select app.write_entries(${school.id}::int, 'told by the family', ${JSON.stringify([entry])}::jsonb)`,
  )
  const entries = [...pupil.characteristics, { kind: 'young_carer' as const, value: '' }]
  const kept = await rowsOf<CohortRow>('pupil_cohort', school)
  expect(kept.find(({ pupil_id }) => pupil_id === pupil.id)?.cohorts).toBe(
    cohortsIn(
      2026,
      pupil,
      entries.map((entry) => ({ ...entry, from: pupil.from, to: pupil.to })),
    ),
  )
})
