import { z } from 'zod'
import type { Db } from './client.ts'
import { NotFound, SignedOut } from '../refusal.ts'
import { can, ROLE_IDS, ROLES, type Ability, type Reach, type Role } from '#domain/index.ts'

/**
 * Who is asking: a person in one chosen membership. Rights come from this membership alone, not from all they hold
 * together.
 */
export type Actor = {
  personId: number
  personName: string
  membershipId: number
  position: string
  role: Role
  reach: Reach
  schoolId: number | null
  trustId: number | null
  authorityId: number | null
}

const row = z.object({
  person_id: z.int(),
  person_name: z.string(),
  membership_id: z.int(),
  position: z.string(),
  role: z.enum(ROLE_IDS),
  school_id: z.int().nullable(),
  trust_id: z.int().nullable(),
  authority_id: z.int().nullable(),
})

/** The actor, as the database reads it from the transaction's session. Refuses (SignedOut) a session that is over. */
export async function currentActor(db: Db): Promise<Actor> {
  const found = await db.$queryRaw<unknown[]>`select * from app.current_actor()`
  if (!found[0]) throw new SignedOut()
  const r = row.parse(found[0])
  return {
    personId: r.person_id,
    personName: r.person_name,
    membershipId: r.membership_id,
    position: r.position,
    role: r.role,
    reach: ROLES[r.role].reach,
    schoolId: r.school_id,
    trustId: r.trust_id,
    authorityId: r.authority_id,
  }
}

/** Refuses (NotFound) people whose role lacks the ability, as if the page did not exist. */
export function requireAbility(actor: Actor, ability: Ability): void {
  if (!can(actor.role, ability)) throw new NotFound()
}
