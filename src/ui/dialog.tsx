'use client'

import { useId, useRef } from 'react'
import type { ReactNode } from 'react'

import type { ButtonSize, ButtonTone } from './button-look.ts'
import { Button } from './button.tsx'

type Props = {
  /** The text of the button that opens it. */
  trigger: ReactNode
  triggerTone?: ButtonTone
  triggerSize?: ButtonSize
  title: ReactNode
  children: ReactNode
  /** The confirmation, usually a form with a `SubmitButton`. A way to cancel is always there. */
  actions: ReactNode
  cancel?: ReactNode
}

/**
 * A question to answer before going on. Only for rare and serious steps, never for one that could be undone instead.
 */
export function Dialog({
  trigger,
  triggerTone,
  triggerSize,
  title,
  children,
  actions,
  cancel = 'Cancel',
}: Props) {
  const box = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  return (
    <>
      <Button
        tone={triggerTone}
        size={triggerSize}
        aria-haspopup="dialog"
        onClick={() => box.current?.showModal()}
      >
        {trigger}
      </Button>
      <dialog
        ref={box}
        aria-labelledby={titleId}
        className="m-auto w-[min(36rem,calc(100vw-2rem))] rounded-lg border border-line-strong bg-surface p-5 text-ink shadow-float backdrop:bg-ink/45 sm:p-6 dark:backdrop:bg-sunken/75"
      >
        <h2 id={titleId} className="text-xl">
          {title}
        </h2>
        <div className="mt-3 space-y-3">{children}</div>
        <div className="mt-6 flex flex-wrap items-center gap-3">
          {actions}
          <Button tone="quiet" onClick={() => box.current?.close()}>
            {cancel}
          </Button>
        </div>
      </dialog>
    </>
  )
}
