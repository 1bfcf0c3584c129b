import { useMemo } from 'react'
import type { KeyboardEvent } from 'react'

import { isShortPalette } from '../client/codes.ts'
import type { State } from '../client/state.ts'
import { FortnightHead, recentDays } from './fortnight.tsx'
import { PupilRow } from './pupil-row.tsx'
import type { RowProps } from './pupil-row.tsx'

type Props = Pick<RowProps, 'act' | 'now' | 'onTouchMark' | 'onLeavePanel' | 'onChosen'> & {
  state: State
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

/** The register itself: a grid of one row for each pupil, gone through with the arrows and marked with a key. */
export function RegisterGrid({ state, onKeyDown, ...row }: Props) {
  const { sheet, rows, cursor, open, pending, note, reason } = state
  const days = useMemo(() => recentDays(rows), [rows])
  const dayList = days.join()
  const sameDays = useMemo(() => dayList.split(',').filter(Boolean), [dayList])
  return (
    <div className="ledger">
      <div
        role="grid"
        aria-label={`Register of ${sheet.groupName}`}
        aria-rowcount={rows.length + 1}
        tabIndex={-1}
        className="register-grid"
        onKeyDown={onKeyDown}
      >
        <div role="row" aria-rowindex={1} className="register-row register-head">
          <div role="columnheader" className="register-name">
            Pupil
          </div>
          <div role="columnheader" className="register-fortnight">
            <span className="sr-only">Last two weeks</span>
            <FortnightHead days={sameDays} />
          </div>
          <div role="presentation" className="register-mark">
            <div role="columnheader">{sheet.session === 'AM' ? 'Morning' : 'Afternoon'}</div>
            <div role="columnheader" className="sr-only">
              Minutes late
            </div>
          </div>
          <div role="columnheader" className="register-words">
            {isShortPalette(sheet.palette) ? <span className="sr-only">Keys</span> : 'Comment'}
          </div>
          <div role="columnheader" className="register-more">
            <span className="sr-only">More</span>
          </div>
        </div>
        {rows.map((each, index) => (
          <PupilRow
            key={each.pupilId}
            {...row}
            sheet={sheet}
            row={each}
            index={index}
            days={sameDays}
            current={index === cursor}
            open={each.pupilId === open}
            pending={index === cursor ? pending : ''}
            note={note?.shown && note.at === each.pupilId ? note.text : ''}
            reason={reason}
          />
        ))}
      </div>
    </div>
  )
}
