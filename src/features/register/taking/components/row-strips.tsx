import { Icon } from '#ui/icon.tsx'

import { changesAfterClosing } from '../client/may-change.ts'
import type { Row, State } from '../client/state.ts'
import { ConflictChoice } from './conflict-choice.tsx'
import { ReasonChips } from './reason-chips.tsx'

type Props = {
  sheet: State['sheet']
  row: Row
  reason: string
  /** Something about this row that asks to be read. */
  note: string
  asked: boolean
  onReason: (reason: string) => void
  onChoose: (whose: 'mine' | 'theirs') => void
}

/** What a row has to say, under it: a conflict, why it was refused, the reason it needs. Nothing most of the time. */
export function RowStrips({ sheet, row, reason, note, asked, onReason, onChoose }: Props) {
  return (
    <>
      {row.conflict && <ConflictChoice sheet={sheet} row={row} onChoose={onChoose} />}
      {row.problem && (
        <p className="row-strip row-strip-wrong">
          <Icon name="wrong" className="text-wrong" />
          <span className="font-semibold text-wrong">{row.problem.message}</span>
        </p>
      )}
      {note && !row.problem && (
        <p className="row-strip">
          <Icon name="info" className="text-action" />
          {note}
        </p>
      )}
      {asked && (
        <div className="row-strip">
          <span className="font-semibold">{reason ? 'Reason' : 'Why the change?'}</span>
          <ReasonChips
            label={`Why ${row.name}’s mark changes`}
            name={`reason-${row.pupilId}`}
            reasons={sheet.reasons}
            chosen={reason}
            numbered={!reason}
            onReason={onReason}
          />
        </div>
      )}
    </>
  )
}

/** Whether a row shows the reasons: a change after closing, kept on screen until it is sent. */
export const asksReason = (sheet: State['sheet'], row: Row, now: string): boolean =>
  changesAfterClosing(sheet, row, now) && row.draft !== row.sent && row.conflict === null
