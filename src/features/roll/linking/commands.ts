import { callDoor, sql, type Sql } from '#server/db/rows.ts'
import type { OrganisationContext } from '#server/organisation.ts'
import { RECORD_FIELDS, type Linked } from './linked.ts'
import type { DecisionInput, UndoDistinctInput, UndoLinkInput } from './schema.ts'

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

type Context = Pick<OrganisationContext, 'db'>
type Of<Input> = Input & { of: Linked }

/**
 * Decides that two records are of one person, or of two. Refuses records outside the actor's area as if they were not
 * there, what somebody else decided meanwhile, and two records that are each linked with others.
 */
export async function decide({ db }: Context, { of, ...input }: Of<DecisionInput>): Promise<void> {
  await callDoor(db, DOORS[of].decide(payload(of, input)))
}

/** Takes a record out of its child or parent, with a reason; the link is kept as undone. */
export async function undoLink({ db }: Context, { of, ...input }: Of<UndoLinkInput>): Promise<void> {
  await callDoor(db, DOORS[of].undoLink(payload(of, input)))
}

/** Takes back that two records are of two people, with a reason; they are proposed again. */
export async function undoDistinct({ db }: Context, { of, ...input }: Of<UndoDistinctInput>): Promise<void> {
  await callDoor(db, DOORS[of].undoDistinct(payload(of, input)))
}

/** What a form sent, under the names by which the database asks for it. */
const payload = (of: Linked, input: object): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(input).map(([key, value]) => [
        (RECORD_FIELDS[of] as Record<string, string>)[key] ?? key,
        value,
      ]),
    ),
  )
