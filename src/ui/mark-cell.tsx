import type { ReactNode } from 'react'

import { cx } from './cx.ts'
import type { MarkTone } from './tones.ts'

type Props = {
  tone: MarkTone
  /** One or two letters; none for a mark that was not taken. */
  letter?: string
  /** What a screen reader says: "present, morning", not "slash". */
  name: string
  size?: 'small' | 'normal' | 'large'
  /** Shown beside the mark, such as minutes late; `name` should say it too. */
  note?: ReactNode
  /** A folded corner for a mark that has a history or a comment; `name` should say it too. */
  flagged?: boolean
}

const sizes = { small: 'mark-sm', normal: '', large: 'mark-lg' }

/** One mark: a letter, a shape and a colour, each of which shows the tone by itself. */
export function MarkCell({ tone, letter, name, size = 'normal', note, flagged = false }: Props) {
  return (
    <>
      <span className={cx('mark', `mark-${tone}`, sizes[size])} data-flagged={flagged || undefined}>
        <span aria-hidden="true">{letter}</span>
        <span className="sr-only">{name}</span>
      </span>
      {note !== undefined && (
        <span aria-hidden="true" className="mark-note">
          {note}
        </span>
      )}
    </>
  )
}
