import { expect, test } from 'vitest'
import { strategyForm } from '#features/absence/strategies/schema.ts'
import { testDb } from '../../support/database.ts'

const FILLED = {
  title: 'Walking bus',
  aim: 'Fewer late',
  what: 'Two staff walk in with them',
  owner: 'Rosa Imani',
  who: 'cohort',
  from: '2026-11-02',
  measure: 'absence',
}

test.each([
  ['yearGroup', '2147483648'],
  ['yearGroup', '15'],
  ['yearGroup', '-2'],
  ['yearGroup', '1e3'],
  ['yearGroup', '__proto__'],
  ['group', '2147483648'],
  ['group', '0'],
  ['from', '2026-02-30'],
  ['measure', 'constructor'],
])('a strategy whose %s is %s is refused beside that field', (field, value) => {
  const parsed = strategyForm.safeParse({ ...FILLED, [field]: value })
  expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual([field])
})

test('the table holds no year group that does not exist, whoever writes it', async () => {
  const { owner } = await testDb()
  const { rows } = await owner.query<{ rule: string }>(
    `select pg_get_constraintdef(oid) as rule from pg_constraint where conname = 'strategy_year_group'`,
  )
  expect(rows[0]?.rule).toMatch(/yearGroup.*-1.*14/)
})
