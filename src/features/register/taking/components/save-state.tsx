import { cx } from '#ui/cx.ts'
import { counted, momentTime } from '#ui/format.ts'
import { Icon } from '#ui/icon.tsx'
import type { IconName } from '#ui/icon.tsx'
import { TextLink } from '#ui/link.tsx'

import { registerPath, signInPath } from '../client/paths.ts'
import type { State } from '../client/state.ts'

type Look = { icon: IconName; ink: string; words: string }

/** How the saving stands, in a few words and an icon. Always in sight. */
export function SaveState({ state, unsaved }: { state: State; unsaved: number }) {
  const { icon, ink, words } = lookOf(state, unsaved)
  return (
    <p
      role="status"
      className={cx('flex items-center gap-2 font-semibold', ink)}
      data-save-state={state.saving.phase}
    >
      <Icon name={icon} />
      <span>
        {words}
        {state.saving.phase === 'signed-out' && (
          <>
            {' '}
            <TextLink href={signInPath(registerPath(state.sheet))}>Sign in again to send it</TextLink>
          </>
        )}
      </span>
    </p>
  )
}

function lookOf({ saving, rows }: State, unsaved: number): Look {
  const more = unsaved ? `, ${unsaved} more not saved` : ''
  if (saving.phase === 'sending') return { icon: 'clock', ink: 'text-action', words: 'Saving…' }
  if (saving.phase === 'waiting')
    return {
      icon: 'clock',
      ink: 'text-caution',
      words: `${saving.message || 'Waiting for the network. Kept on this device'}${more}`,
    }
  if (saving.phase === 'signed-out')
    return { icon: 'clock', ink: 'text-caution', words: `You were signed out. Kept on this device${more}.` }
  if (rows.some(({ problem, conflict }) => problem ?? conflict))
    return { icon: 'warning', ink: 'text-caution', words: 'Some marks need a look' }
  if (saving.phase === 'failed') return { icon: 'wrong', ink: 'text-wrong', words: saving.message }
  if (unsaved) return { icon: 'edit', ink: '', words: `${counted(unsaved, 'mark')} not saved` }
  if (saving.at) return { icon: 'check', ink: 'text-good', words: `Saved ${momentTime(saving.at)}` }
  return { icon: 'info', ink: 'text-ink-muted', words: 'Nothing to save' }
}
