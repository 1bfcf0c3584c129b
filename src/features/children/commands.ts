import { z } from 'zod'
import type { Db } from '#server/db/client.ts'
import { row, sql } from '#server/db/rows.ts'
import type { DecisionInput, undoDistinctForm, undoLinkForm } from './schema.ts'

const done = z.object({ done: z.unknown() })

/**
 * Keeps a decision on two records: of one child, or of two. Refuses records outside the actor's area as if they were
 * not there, what somebody else decided meanwhile, and records linked with others each.
 */
export async function decideChildren(db: Db, input: DecisionInput): Promise<void> {
  await row(db, done, sql`select app.decide_children(${JSON.stringify(input)}::jsonb)::text as done`)
}

/** Takes a record out of its child, with a reason; the link stays on record as undone. */
export async function undoLink(db: Db, input: z.output<typeof undoLinkForm>): Promise<void> {
  await row(db, done, sql`select app.undo_child_link(${JSON.stringify(input)}::jsonb)::text as done`)
}

/** Takes back that two records are of two children, with a reason; they are proposed again. */
export async function undoDistinct(db: Db, input: z.output<typeof undoDistinctForm>): Promise<void> {
  await row(db, done, sql`select app.undo_child_distinct(${JSON.stringify(input)}::jsonb)::text as done`)
}
