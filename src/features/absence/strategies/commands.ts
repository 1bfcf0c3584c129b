import { z } from 'zod'
import { row, sql } from '#server/db/rows.ts'
import type { SchoolContext } from '#server/school.ts'
import type { strategyForm } from './schema.ts'

const saved = z.object({ id: z.int() })

/**
 * Saves a strategy, new or as its next version, and gives its number. A result closes it; taken away again, it is open
 * as before. Refuses what somebody else has saved meanwhile.
 */
export async function saveStrategy(
  { db, school }: Pick<SchoolContext, 'db' | 'school'>,
  input: z.output<typeof strategyForm>,
): Promise<number> {
  const { cohort, yearGroup, group, 'pupils[]': pupils, ...rest } = input
  const said = { ...rest, pupils, cohort: { cohort: cohort ? [cohort] : [], yearGroup, group } }
  const found = await row(
    db,
    saved,
    sql`select app.save_strategy(${school.id}, ${JSON.stringify(said)}::jsonb) as id`,
  )
  if (!found) throw new Error('The database saved a strategy and gave no number.')
  return found.id
}
