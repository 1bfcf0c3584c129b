import type { ReactNode } from 'react'

import { Outbox } from '#features/register/taking/components/outbox.tsx'
import { SignOutGuard } from '#features/register/taking/components/sign-out-guard.tsx'
import { PersonFrame } from '#features/people/frame/components/person-frame.tsx'
import type { FrameData } from '#features/people/frame/queries.ts'

/**
 * The frame around pages of somebody signed in. It also sends registers that the device still holds from any page, and
 * asks before signing out while there are any.
 */
export function SignedIn({ data, children }: { data: FrameData; children: ReactNode }) {
  const { personId, membershipId } = data.actor
  return (
    <PersonFrame data={data} guardSignOut={(form) => <SignOutGuard personId={personId}>{form}</SignOutGuard>}>
      <Outbox personId={personId} membershipId={membershipId} />
      {children}
    </PersonFrame>
  )
}
