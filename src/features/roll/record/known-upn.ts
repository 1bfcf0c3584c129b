import { z } from 'zod'
import { row, sql } from '#server/db/rows.ts'
import { refuseField } from '#server/refusal.ts'
import type { SchoolContext } from '#server/school.ts'

/** Refuses a unique pupil number that another pupil of the school has, other than `pupil`. */
export async function refuseKnownUpn(
  { db, school }: Pick<SchoolContext, 'db' | 'school'>,
  { upn, pupil = null }: { upn: string; pupil?: number | null },
): Promise<void> {
  if (!upn) return
  const known = await row(
    db,
    z.object({ id: z.int() }),
    sql`select id from pupil where school_id = ${school.id} and upn = ${upn} and id is distinct from ${pupil}::int`,
  )
  if (known) refuseField('upn', 'Another pupil of this school has this number.')
}
