import type { Metadata } from 'next'

import { ButtonLink } from '#ui/button.tsx'
import { PlainPage } from '#ui/frame/plain-page.tsx'

export const metadata: Metadata = { title: 'Page not found' }

/** Shown for an address that does not exist, and also for one that exists but is not this person's to see. */
export default function NotFound() {
  return (
    <PlainPage title="We cannot find that page">
      <p>
        The address may be mistyped or out of date, or the page may belong to another workspace than the one
        you are working in.
      </p>
      <ButtonLink href="/" tone="primary">
        Go to the start page
      </ButtonLink>
    </PlainPage>
  )
}
