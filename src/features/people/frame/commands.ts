import type { z } from 'zod'
import type { OwnContext } from '#server/action.ts'
import { switchMembership } from '#server/auth/sessions.ts'
import { Refusal } from '#server/refusal.ts'
import type { workspaceForm } from './schema.ts'

/** Goes on in another of one's own positions. Refuses one that has ended, or is not theirs. */
export async function workIn(
  { token }: Pick<OwnContext, 'token'>,
  { membershipId }: z.infer<typeof workspaceForm>,
): Promise<void> {
  if (!(await switchMembership(token, membershipId))) {
    throw new Refusal('no_such_position', 'You do not hold that position any more.')
  }
}
