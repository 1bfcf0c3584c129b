import { Button } from '#ui/button.tsx'

import type { Counts } from '../client/counts.ts'
import { lacksReason } from '../client/may-change.ts'
import type { State } from '../client/state.ts'
import { KeyBar } from './key-bar.tsx'
import { ReasonChips } from './reason-chips.tsx'
import { SaveState } from './save-state.tsx'
import type { Act } from './use-register.ts'

type Props = {
  state: State
  counts: Counts
  act: Act
  now: () => string
  onSave: () => void
  onCodes: () => void
}

/** At the foot of the screen, always in reach: how the saving stands, the rest present, and saving. */
export function ActionBar({ state, counts, act, now, onSave, onCodes }: Props) {
  const { sheet, rows, reason, saving } = state
  const lacking = rows.filter((row) => lacksReason(state, row, now())).length
  return (
    <div className="action-bar screen-only">
      {(lacking > 1 || reason) && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <span className="font-semibold">
            {lacking ? `${lacking} changes need a reason. One for all:` : 'Reason for all changes:'}
          </span>
          <ReasonChips
            label="Why all these marks change"
            name="reason-for-all"
            reasons={sheet.reasons}
            chosen={reason}
            onReason={(given) => act({ type: 'reason', reason: given })}
          />
        </div>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <div className="min-w-48 flex-1">
          <SaveState state={state} unsaved={counts.unsaved} />
        </div>
        {counts.blank > 0 && !sheet.closedBecause && (
          <Button onClick={() => act({ type: 'fill', now: now() })}>
            {counts.blank === rows.length ? 'All present' : 'Rest present'} ({counts.blank})
          </Button>
        )}
        <Button
          tone="primary"
          aria-disabled={saving.phase === 'sending' || undefined}
          disabled={sheet.closedBecause !== ''}
          onClick={onSave}
        >
          <span>
            Save<span className="max-[26rem]:sr-only"> register</span>
          </span>
        </Button>
      </div>
      <KeyBar sheet={sheet} onCodes={onCodes} />
    </div>
  )
}
