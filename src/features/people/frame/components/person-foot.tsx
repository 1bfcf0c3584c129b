import type { ReactNode } from 'react'

import type { Actor } from '#server/db/actor.ts'
import { UserFoot } from '#ui/frame/user-foot.tsx'
import { TextLink } from '#ui/link.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'

import { signOut } from '../actions.ts'

type Props = { actor: Actor; guard: (form: ReactNode) => ReactNode }

/** Who is signed in, the way to their account, and the way out, which `guard` may ask about first. */
export function PersonFoot({ actor, guard }: Props) {
  return (
    <UserFoot name={actor.personName} detail={<TextLink href="/account">Your account</TextLink>}>
      {guard(
        <form action={signOut} data-sign-out>
          <SubmitButton tone="secondary" size="small" pending="Signing out">
            Sign out
          </SubmitButton>
        </form>,
      )}
    </UserFoot>
  )
}
