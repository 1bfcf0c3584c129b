import type { ReactNode } from 'react'

import { UnsentRegisters } from '#features/register/taking/components/unsent-registers.tsx'
import { SignOutGuard } from '#features/register/taking/components/sign-out-guard.tsx'
import { PersonFrame } from '#features/people/frame/components/person-frame.tsx'
import type { FrameData } from '#features/people/frame/queries.ts'
import { OpenedBy } from '#ui/opened-by.tsx'
import { OfflineWorker } from '#ui/offline-worker.tsx'

/**
 * The frame around pages of somebody signed in. It also sends registers that the device still holds from any page, and
 * asks before signing out while there are any.
 */
export function SignedIn({ data, children }: { data: FrameData; children: ReactNode }) {
  const { personId, membershipId } = data.actor
  return (
    <OpenedBy position={membershipId}>
      <PersonFrame
        data={data}
        guardSignOut={(form) => <SignOutGuard personId={personId}>{form}</SignOutGuard>}
      >
        <OfflineWorker />
        <UnsentRegisters personId={personId} membershipId={membershipId} />
        {children}
      </PersonFrame>
    </OpenedBy>
  )
}
