import type { ReactNode } from 'react'

import { Outbox } from '#features/register/taking/components/outbox.tsx'
import { SignOutGuard } from '#features/register/taking/components/sign-out-guard.tsx'
import { PersonFrame } from '#features/people/frame/components/person-frame.tsx'
import type { FrameData } from '#features/people/frame/queries.ts'

/** The frame, with what a device may still hold of one's registers: sent from any page, asked about before leaving. */
export function SignedIn({ data, children }: { data: FrameData; children: ReactNode }) {
  const { personId, membershipId } = data.actor
  return (
    <PersonFrame data={data} guardSignOut={(form) => <SignOutGuard personId={personId}>{form}</SignOutGuard>}>
      <Outbox personId={personId} membershipId={membershipId} />
      {children}
    </PersonFrame>
  )
}
