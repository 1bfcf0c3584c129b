import type { Metadata } from 'next'

import { AcceptForm } from '#features/people/account/components/accept-form.tsx'
import { PasswordForm } from '#features/people/account/components/password-form.tsx'
import { SessionList } from '#features/people/account/components/session-list.tsx'
import { accountOf } from '#features/people/account/queries.ts'
import { frameData } from '#features/people/frame/queries.ts'
import { ownPage } from '#server/page.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page, Section } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { SignedIn } from '../signed-in.tsx'

export const metadata: Metadata = { title: 'Your account' }

/** One's own account: name and position, password, and the devices on which one is signed in. */
export default async function AccountPage() {
  const { frame, account } = await ownPage(async (context) => ({
    frame: await frameData(context),
    account: await accountOf(context),
  }))
  return (
    <SignedIn data={frame}>
      <Page width="form">
        <PageHeader title="Your account" />
        <SummaryList
          rows={[
            { key: 'Name', value: account.name },
            { key: 'E-mail address', value: account.email },
            { key: 'Position', value: `${account.position}, ${frame.workplace.organisation}` },
          ]}
        />
        {account.waiting.map(({ membershipId, position, organisation, proved }) => (
          <Section key={membershipId} title={`${organisation} has given you a position`}>
            <p className="mb-4 max-w-prose">
              As {position}. Accept it only if you work there.
              {!proved && ' Ask the school for its link, and open it while you are signed in.'}
            </p>
            {proved && <AcceptForm membership={membershipId} />}
          </Section>
        ))}
        <Section title="Your sessions">
          <SessionList sessions={account.sessions} />
        </Section>
        <Section title="Change your password">
          <PasswordForm />
        </Section>
      </Page>
    </SignedIn>
  )
}
