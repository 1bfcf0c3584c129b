import type { Role } from '#domain/index.ts'
import { comesFor } from '#features/people/frame/queries.ts'
import { personas, type Workspace } from '#server/auth/memberships.ts'
import { nextPath } from './next-path.ts'

type Persona = Workspace & { comesFor: string }

export type PersonaGroup = { organisation: string; people: Persona[] }

/**
 * What the sign-in page offers: the path to go on to, from what the address asks for, and the people of a demonstration
 * by organisation, empty in any other database.
 */
export async function waysIn(asked: unknown): Promise<{ next: string; groups: PersonaGroup[] }> {
  const groups = Map.groupBy(await personas(), ({ organisation }) => organisation)
  return {
    next: nextPath(typeof asked === 'string' ? asked : undefined),
    groups: [...groups].map(([organisation, people]) => ({
      organisation,
      people: people.map((one) => ({ ...one, comesFor: comesFor(one.role as Role) })),
    })),
  }
}
