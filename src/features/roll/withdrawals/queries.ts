import { z } from 'zod'
import { can, WITHDRAWAL_STEP_IDS } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, rows, sql } from '#server/db/rows.ts'
import type { SchoolContext } from '#server/school.ts'
import { withdrawalSwitches } from './settings.ts'

export { withdrawalSwitches } from './settings.ts'

const record = z.object({
  id: z.int(),
  step: z.enum(WITHDRAWAL_STEP_IDS),
  outcome: z.string(),
  on: dateColumn,
  who: z.string(),
  reference: z.string(),
})

/** A consent or a meeting as it was recorded. */
export type WithdrawalEntry = z.infer<typeof record>

/** What is recorded of a pupil's withdrawal, the earliest first. */
export const withdrawalRecords = (db: Db, schoolId: number, pupilId: number): Promise<WithdrawalEntry[]> =>
  rows(
    db,
    record,
    sql`select id, step, outcome, on_date::text as "on", who, reference from withdrawal
        where school_id = ${schoolId} and pupil_id = ${pupilId} order by id`,
  )

/** The switches of a school, and whether the actor may set them. */
export async function loadSwitches({ db, actor, school, today }: SchoolContext) {
  return {
    switches: await withdrawalSwitches(db, school.id, today),
    maySet: can(actor.role, 'plan_support') && actor.schoolId === school.id,
  }
}
