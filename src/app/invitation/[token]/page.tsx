import type { Metadata } from 'next'

import { AcceptForm } from '#features/people/account/components/accept-form.tsx'
import { InvitationForm } from '#features/people/account/components/invitation-form.tsx'
import { openedInvitation } from '#features/people/account/queries.ts'
import { requestToken } from '#server/auth/cookie.ts'
import { ButtonLink } from '#ui/button.tsx'
import { OpenedBy } from '#ui/opened-by.tsx'
import { PlainPage } from '#ui/frame/plain-page.tsx'

export const metadata: Metadata = { title: 'Set your password', referrer: 'no-referrer' }

/** The page of an invitation's link, on which a password is set or a position accepted, once. An unknown link looks like one that was used. */
export default async function InvitationPage({ params }: PageProps<'/invitation/[token]'>) {
  const { token } = await params
  const invited = await openedInvitation(token, await requestToken())
  if (!invited) {
    return (
      <PlainPage title="This link does not work any more">
        <p>
          A link to set a password works once, and for seven days. Ask the person who looks after staff at
          your school for a new one.
        </p>
        <p>Have you set your password already? Then sign in with it.</p>
        <SignInLink />
      </PlainPage>
    )
  }
  if (invited.mine !== null) {
    return (
      <PlainPage title="Accept the position">
        <p>Whoever gave you this link has given you a position. Accept it only if you work there.</p>
        <OpenedBy position={invited.mine}>
          <AcceptForm token={token} />
        </OpenedBy>
      </PlainPage>
    )
  }
  if (!invited.maySet) {
    return (
      <PlainPage title="Sign in first">
        <p>
          <strong>{invited.email}</strong> has an account in Rollbook. Sign in with its password, then open
          this link again to accept the position.
        </p>
        <p>
          If you have never had a password here, somebody else may have used your address. Tell whoever looks
          after Rollbook at your school; do not use the account until they have put it right.
        </p>
        <SignInLink />
      </PlainPage>
    )
  }
  return (
    <PlainPage title="Set your password">
      <p>
        You will sign in as <strong>{invited.email}</strong> with the password you set here.
      </p>
      <InvitationForm token={token} email={invited.email} />
    </PlainPage>
  )
}

const SignInLink = () => (
  <ButtonLink href="/sign-in" tone="primary">
    Sign in
  </ButtonLink>
)
