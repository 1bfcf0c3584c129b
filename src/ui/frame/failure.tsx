'use client'

import { Button, ButtonLink } from '../button.tsx'
import { PlainPage } from './plain-page.tsx'

/** The page for an unexpected fault: what to do next, and the reference under which it was logged. */
export function Failure({ error, retry }: { error: unknown; retry: () => void }) {
  const reference = referenceOf(error)
  if (reference === 'busy') return <TooBusy retry={retry} />
  return (
    <PlainPage title="Sorry, something went wrong">
      <p>
        The fault is ours, not yours. What was already saved is safe. You can try again, or come back in a
        minute.
      </p>
      <p className="flex flex-wrap gap-3">
        <Button tone="primary" onClick={retry}>
          Try again
        </Button>
        <ButtonLink href="/">Go to the start page</ButtonLink>
      </p>
      {reference && (
        <p className="text-sm text-ink-muted">
          If it keeps happening, tell whoever looks after this system and give this reference:{' '}
          <strong className="font-semibold text-ink select-all">{reference}</strong>
        </p>
      )}
    </PlainPage>
  )
}

function TooBusy({ retry }: { retry: () => void }) {
  return (
    <PlainPage title="Rollbook is very busy">
      <p>
        This page took longer than it may, so we stopped. Marking registers goes on meanwhile. Try again in a
        minute.
      </p>
      <p>
        <Button tone="primary" onClick={retry}>
          Try again
        </Button>
      </p>
    </PlainPage>
  )
}

function referenceOf(error: unknown): string | undefined {
  const digest = typeof error === 'object' && error !== null && 'digest' in error ? error.digest : undefined
  return typeof digest === 'string' && digest ? digest : undefined
}
