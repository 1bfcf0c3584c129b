import { z } from 'zod'
import type { Db } from '#server/db/client.ts'
import { row, sql, type Sql } from '#server/db/rows.ts'
import type { OrganisationContext } from '#server/organisation.ts'
import type { DecisionInput, UndoDistinctInput, UndoLinkInput } from './schema.ts'

/** Whose records are linked: pupils, as one child's, or contacts, as one parent's. */
export type Linked = 'child' | 'parent'

/** By which names the database asks for and tells what is linked. */
export const FIELDS = {
  child: { recordId: 'pupilId', otherRecordId: 'otherPupilId', oneId: 'childId' },
  parent: { recordId: 'contactId', otherRecordId: 'otherContactId', oneId: 'parentId' },
} as const

const DOORS = {
  child: {
    decide: (p: string) => sql`app.decide_children(${p}::jsonb)`,
    undoLink: (p: string) => sql`app.undo_child_link(${p}::jsonb)`,
    undoDistinct: (p: string) => sql`app.undo_child_distinct(${p}::jsonb)`,
  },
  parent: {
    decide: (p: string) => sql`app.decide_parents(${p}::jsonb)`,
    undoLink: (p: string) => sql`app.undo_parent_link(${p}::jsonb)`,
    undoDistinct: (p: string) => sql`app.undo_parent_distinct(${p}::jsonb)`,
  },
} as const satisfies Record<Linked, Record<string, (p: string) => Sql>>

type Asked = Pick<OrganisationContext, 'db'>

/**
 * Keeps a decision on two records: of one person, or of two. Refuses records outside the actor's area as if they were
 * not there, what somebody else decided meanwhile, and records linked with others each.
 */
export async function decide({ db }: Asked, of: Linked, input: DecisionInput): Promise<void> {
  await call(db, DOORS[of].decide(asAsked(of, input)))
}

/** Takes a record out of its child or parent, with a reason; the link stays on record as undone. */
export async function undoLink({ db }: Asked, of: Linked, input: UndoLinkInput): Promise<void> {
  await call(db, DOORS[of].undoLink(asAsked(of, input)))
}

/** Takes back that two records are of two people, with a reason; they are proposed again. */
export async function undoDistinct({ db }: Asked, of: Linked, input: UndoDistinctInput): Promise<void> {
  await call(db, DOORS[of].undoDistinct(asAsked(of, input)))
}

/** What a form sent, under the names by which the database asks for it. */
const asAsked = (of: Linked, input: object): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(input).map(([key, value]) => [
        (FIELDS[of] as Record<string, string>)[key] ?? key,
        value,
      ]),
    ),
  )

async function call(db: Db, door: Sql): Promise<void> {
  await row(db, z.object({ done: z.unknown() }), sql`select ${door}::text as done`)
}
