import { z } from 'zod'
import type { Problem } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { row, sql } from '#server/db/rows.ts'
import { Refusal } from '#server/refusal.ts'

/** Refuses with a sentence beside each field that has a problem. */
export function refuseProblems(problems: Problem[]): void {
  if (problems.length === 0) return
  const fieldErrors: Record<string, string[]> = {}
  for (const { field, message } of problems) (fieldErrors[field] ??= []).push(message)
  throw new Refusal('invalid', 'Some answers need another look.', fieldErrors)
}

/** Refuses with a sentence beside one field. */
export function refuseField(field: string, sentence: string): never {
  throw new Refusal('invalid', 'Some answers need another look.', { [field]: [sentence] })
}

/** Refuses a number that another pupil of the school has. */
export async function refuseKnownUpn(
  { db, school }: { db: Db; school: { id: number } },
  upn: string,
  except: number | null,
): Promise<void> {
  if (!upn) return
  const known = await row(
    db,
    z.object({ id: z.int() }),
    sql`select id from pupil where school_id = ${school.id} and upn = ${upn} and id is distinct from ${except}::int`,
  )
  if (known) refuseField('upn', 'Another pupil of this school has this number.')
}
