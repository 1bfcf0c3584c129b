'use client'

import { useEffect, useId, useRef, useState } from 'react'
import type { ReactNode, SyntheticEvent } from 'react'

import { Button } from '#ui/button.tsx'
import { counted } from '#ui/format.ts'

import { countUnsent, emptyOutbox, onOutbox } from '../client/outbox/device.ts'

/**
 * Around the form that signs out. With registers of this person's unsent on the device it asks first, and on the answer
 * removes them; without, it stays out of the way.
 */
export function SignOutGuard({ personId, children }: { personId: number; children: ReactNode }) {
  const [unsent, setUnsent] = useState(0)
  const [asking, setAsking] = useState<HTMLFormElement | null>(null)
  const agreed = useRef(false)
  const box = useRef<HTMLDialogElement>(null)
  const title = useId()

  useEffect(() => {
    const count = () => void countUnsent(personId).then(setUnsent, () => setUnsent(0))
    count()
    return onOutbox(count)
  }, [personId])

  function onSubmit(event: SyntheticEvent<HTMLDivElement>) {
    if (agreed.current || unsent === 0 || !(event.target instanceof HTMLFormElement)) return
    event.preventDefault()
    event.stopPropagation()
    setAsking(event.target)
    box.current?.showModal()
  }

  async function lose() {
    await emptyOutbox(personId)
    agreed.current = true
    box.current?.close()
    asking?.requestSubmit()
  }

  const one = unsent === 1
  return (
    <div onSubmitCapture={onSubmit}>
      {children}
      <dialog
        ref={box}
        aria-labelledby={title}
        className="m-auto w-[min(32rem,calc(100vw-2rem))] rounded-lg border border-line-strong bg-surface p-5 text-ink shadow-float backdrop:bg-ink/45 dark:backdrop:bg-sunken/75"
      >
        <h2 id={title} className="text-xl">
          {counted(unsent, 'register')} {one ? 'has' : 'have'} not been sent
        </h2>
        <p className="mt-3">
          {one ? 'It is' : 'They are'} kept on this device only. Signing out removes {one ? 'it' : 'them'},
          and the marks will have to be taken again.
        </p>
        <div className="mt-6 flex flex-wrap gap-3">
          <Button tone="primary" onClick={() => box.current?.close()}>
            Stay signed in
          </Button>
          <Button tone="danger" onClick={() => void lose()}>
            Sign out and lose {one ? 'it' : 'them'}
          </Button>
        </div>
      </dialog>
    </div>
  )
}
