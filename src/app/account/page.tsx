import type { Metadata } from 'next'

import { PasswordForm } from '#features/people/account/components/password-form.tsx'
import { SessionList } from '#features/people/account/components/session-list.tsx'
import { accountOf } from '#features/people/account/queries.ts'
import { frameData } from '#features/people/frame/queries.ts'
import { pageData } from '#server/page.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page, Section } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { SignedIn } from '../signed-in.tsx'

export const metadata: Metadata = { title: 'Your account' }

/** One's own account: who one is here, the password, and where one is signed in. */
export default async function AccountPage() {
  const { frame, account } = await pageData(async (db, actor) => ({
    frame: await frameData(db, actor),
    account: await accountOf(db, actor),
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
