import { memo } from 'react'

import { cx } from '#ui/cx.ts'
import { Icon } from '#ui/icon.tsx'
import { TextLink } from '#ui/link.tsx'

import { isShortPalette, presentCode } from '../client/codes.ts'
import { whyLocked } from '../client/may-change.ts'
import { historyPath } from '../client/paths.ts'
import { spokenRow } from '../client/spoken.ts'
import { shownMark } from '../client/state.ts'
import type { Draft, Row, Sheet } from '../client/state.ts'
import { Fortnight } from './fortnight.tsx'
import { MarkField } from './mark-field.tsx'
import { MinutesField } from './minutes-field.tsx'
import { RowPanel } from './row-panel.tsx'
import { RowStrips, asksReason } from './row-strips.tsx'
import { TouchKeys } from './touch-keys.tsx'
import type { Act } from './use-register.ts'

export type RowProps = {
  sheet: Sheet
  row: Row
  index: number
  days: string[]
  current: boolean
  open: boolean
  pending: string
  note: string
  /** The reason given for every change. */
  reason: string
  act: Act
  now: () => string
  onTouchMark: (index: number) => void
  onLeavePanel: (on: boolean) => void
  onChosen: () => void
}

/** One pupil: name, the last two weeks, this session's mark, and what belongs to it. Drawn again only when it changes. */
export const PupilRow = memo(function PupilRow(props: RowProps) {
  const { sheet, row, index, days, current, open, pending, note, reason, act, now } = props
  const { pupilId, name, stored } = row
  const comment = shownMark(row)?.comment
  const locked = whyLocked(sheet, row, now()) !== ''
  const mayBeHere = whyLocked(sheet, row, now(), presentCode(sheet.session)) === ''
  const short = isShortPalette(sheet.palette)
  const asked = asksReason(sheet, row, now())
  const edit = (change: Partial<Draft>) => act({ type: 'edit', pupilId, change, now: now() })

  return (
    <>
      <div
        role="row"
        aria-rowindex={index + 2}
        className={cx('register-row', current && 'is-current')}
        data-unsaved={row.draft !== null || undefined}
      >
        <div role="rowheader" className="register-name">
          {name}
          {short && comment && <span className="block text-xs font-normal text-ink-muted">{comment}</span>}
          {short && stored?.locked && mayBeHere && (
            <span className="block text-xs font-normal text-ink-muted">Entered by {stored.by}</span>
          )}
        </div>
        <div role="gridcell" className="register-fortnight">
          <Fortnight days={days} recent={row.recent} />
        </div>
        <div className="register-mark" role="presentation">
          <div
            role="gridcell"
            id={`mark-${pupilId}`}
            data-mark
            tabIndex={current ? 0 : -1}
            aria-readonly={locked}
            className="register-cell"
            onFocus={() => {
              if (!current) act({ type: 'go', index })
            }}
            onTouchEnd={(event) => {
              // No click follows: it would hit the codes that open under the finger.
              if (short || locked || !event.cancelable) return
              event.preventDefault()
              props.onTouchMark(index)
            }}
          >
            <span className="sr-only">{spokenRow(sheet, row)}</span>
            <MarkField sheet={sheet} row={row} pending={pending} />
          </div>
          <div role="gridcell">
            <MinutesField
              row={row}
              reachable={current}
              disabled={locked}
              onMinutes={(minutesLate) => edit({ minutesLate })}
            />
          </div>
        </div>
        <div role="gridcell" className="register-words">
          {short && mayBeHere ? (
            <TouchKeys
              sheet={sheet}
              row={row}
              onMark={(code) => act({ type: 'touch', pupilId, code, now: now() })}
            />
          ) : (
            (!short && comment) || (stored?.locked && `Entered by ${stored.by}`)
          )}
        </div>
        <div role="gridcell" className="register-more">
          {stored && (
            <TextLink
              bare
              tabIndex={-1}
              href={historyPath({ ...sheet, pupilId })}
              aria-label={`History of the mark of ${name}`}
              title="History of this mark"
              className="icon-key screen-only"
            >
              <Icon name="clock" />
            </TextLink>
          )}
          <button
            type="button"
            tabIndex={-1}
            aria-expanded={open}
            aria-label={`Comment and details of ${name}`}
            title="Comment and details"
            className="icon-key screen-only"
            onClick={() => act({ type: 'open', pupilId: open ? null : pupilId })}
          >
            <Icon name="edit" />
          </button>
        </div>
      </div>
      {(open || asked || row.conflict || row.problem || note) && (
        <div role="row" className="register-under">
          <div role="gridcell">
            <RowStrips
              sheet={sheet}
              row={row}
              reason={row.draft?.reason || reason}
              note={note}
              asked={asked}
              onReason={(given) => edit({ reason: given })}
              onChoose={(whose) => {
                act({ type: 'choose', pupilId, whose })
                props.onChosen()
              }}
            />
            {open && (
              <RowPanel
                sheet={sheet}
                row={row}
                disabled={locked}
                onEdit={edit}
                onLeave={props.onLeavePanel}
              />
            )}
          </div>
        </div>
      )}
    </>
  )
})
