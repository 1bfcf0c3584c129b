import { isLate } from '#domain/index.ts'
import { shownMark } from '../client/state.ts'
import type { Row } from '../client/state.ts'

type Props = { row: Row; reachable: boolean; disabled: boolean; onMinutes: (minutes: number) => void }

/** Minutes late, beside the mark of somebody late: taken from the clock, and open to correction. */
export function MinutesField({ row, reachable, disabled, onMinutes }: Props) {
  const mark = shownMark(row)
  if (!mark || !isLate(mark.code)) return null
  return (
    <label className="minutes">
      <span className="sr-only">{row.name}: minutes late</span>
      <input
        type="text"
        inputMode="numeric"
        maxLength={3}
        size={3}
        tabIndex={reachable ? 0 : -1}
        disabled={disabled}
        value={mark.minutesLate || ''}
        onFocus={(event) => event.target.select()}
        onChange={(event) => onMinutes(Math.min(Number(event.target.value.replace(/\D/g, '')), 600))}
        className="minutes-input"
      />
      <span aria-hidden="true" className="minutes-unit">
        min
      </span>
    </label>
  )
}
