import type { ReactNode } from 'react'

import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'
import type { MarkTone } from './tones.ts'

export type TagTone = 'neutral' | 'action' | 'good' | 'caution' | 'wrong'

const tones: Record<TagTone, { look: string; icon?: IconName }> = {
  neutral: { look: 'border-line-strong text-ink-muted' },
  action: { look: 'border-action bg-action-soft text-action', icon: 'clock' },
  good: { look: 'border-good bg-good-soft text-good', icon: 'check' },
  caution: { look: 'border-caution bg-caution-soft text-caution', icon: 'warning' },
  wrong: { look: 'border-wrong bg-wrong-soft text-wrong', icon: 'wrong' },
}

const look =
  'inline-flex items-center gap-1.5 rounded-full border px-2.5 py-0.5 text-sm leading-5 font-semibold'

/** A state in a word or two. Its icon shows the tone without colour; another icon may be given. */
export function Tag({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: TagTone
  icon?: IconName
  children: ReactNode
}) {
  const shown = icon ?? tones[tone].icon
  return (
    <span className={cx(look, tones[tone].look)}>
      {shown && <Icon name={shown} className="-ml-0.5 size-4" />}
      {children}
    </span>
  )
}

/** The class of a mark in words, with its shape and letter as in a grid. */
export function StatusTag({
  tone,
  letter,
  children,
}: {
  tone: MarkTone
  letter?: string
  children: ReactNode
}) {
  return (
    <span className="inline-flex items-center gap-2 align-middle text-sm leading-5">
      <span aria-hidden="true" className={`mark mark-sm mark-${tone}`}>
        {letter}
      </span>
      {children}
    </span>
  )
}
