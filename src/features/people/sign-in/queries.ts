import type { Role } from '#domain/index.ts'
import { comesFor } from '#features/people/frame/queries.ts'
import { personas, type Workspace } from '#server/auth/memberships.ts'

type Persona = Workspace & { comesFor: string }

export type PersonaGroup = { organisation: string; people: Persona[] }

/** The people of a demonstration by organisation; empty in any other database. */
export async function personaGroups(): Promise<PersonaGroup[]> {
  const groups = Map.groupBy(await personas(), ({ organisation }) => organisation)
  return [...groups].map(([organisation, people]) => ({
    organisation,
    people: people.map((one) => ({ ...one, comesFor: comesFor(one.role as Role) })),
  }))
}
