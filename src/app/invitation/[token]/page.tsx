import type { Metadata } from 'next'

import { InvitationForm } from '#features/people/account/components/invitation-form.tsx'
import { readInvitation } from '#features/people/account/queries.ts'
import { ButtonLink } from '#ui/button.tsx'
import { PlainPage } from '#ui/frame/plain-page.tsx'

export const metadata: Metadata = { title: 'Set your password', referrer: 'no-referrer' }

/** Where an invitation's link leads: set a password, once. A link that was never made looks like one that is spent. */
export default async function InvitationPage({ params }: PageProps<'/invitation/[token]'>) {
  const { token } = await params
  const invited = await readInvitation(token)
  if (!invited) {
    return (
      <PlainPage title="This link does not work any more">
        <p>
          A link to set a password works once, and for seven days. Ask the person who looks after staff at
          your school for a new one.
        </p>
        <p>Have you set your password already? Then sign in with it.</p>
        <ButtonLink href="/sign-in" tone="primary">
          Sign in
        </ButtonLink>
      </PlainPage>
    )
  }
  return (
    <PlainPage title="Set your password">
      <p>
        Welcome, {invited.name}. You will sign in as <strong>{invited.email}</strong> with the password you
        set here.
      </p>
      <InvitationForm token={token} email={invited.email} />
    </PlainPage>
  )
}
