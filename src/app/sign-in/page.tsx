import type { Metadata } from 'next'

import { PersonaList } from '#features/people/sign-in/components/persona-list.tsx'
import { SignInForm } from '#features/people/sign-in/components/sign-in-form.tsx'
import { nextPath } from '#features/people/sign-in/next-path.ts'
import { personaGroups } from '#features/people/sign-in/queries.ts'
import { PlainPage } from '#ui/frame/plain-page.tsx'
import { Notice } from '#ui/notice.tsx'

export const metadata: Metadata = { title: 'Sign in' }

/** The way in; in a demonstration, also the people one may try it as. */
export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { next: asked, 'signed-out': signedOut } = await searchParams
  const next = nextPath(typeof asked === 'string' ? asked : undefined)
  const groups = await personaGroups()
  return (
    <PlainPage title="Sign in">
      {signedOut && (
        <Notice tone="success" live>
          You have signed out.
        </Notice>
      )}
      {!signedOut && next !== '/' && (
        <Notice>Sign in to go on. You will come back to the page you asked for.</Notice>
      )}
      <SignInForm next={next} />
      <p className="text-ink-muted">
        No account, or a forgotten password? Ask the person who looks after staff at your school for a link.
      </p>
      {groups.length > 0 && (
        <section className="double-rule-start mt-10 pt-6">
          <h2 className="text-xl">Try the demonstration</h2>
          <p className="mt-1 mb-5 text-ink-muted">
            Every school, child and adult in it is invented. Choose whose work you would like to see.
          </p>
          <PersonaList groups={groups} next={next} />
        </section>
      )}
    </PlainPage>
  )
}
