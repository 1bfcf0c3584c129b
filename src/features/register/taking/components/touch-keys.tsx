import { cx } from '#ui/cx.ts'

import { presentCode, toneOf } from '../client/codes.ts'
import { shownMark } from '../client/state.ts'
import type { Row, Sheet } from '../client/state.ts'

const WORDS: Record<string, string> = { L: 'Late', N: 'Absent' }

/** A teacher's keys beside each pupil: present, late, no reason yet. Large enough for a thumb. */
export function TouchKeys({
  sheet,
  row,
  onMark,
}: {
  sheet: Sheet
  row: Row
  onMark: (code: string) => void
}) {
  const present = presentCode(sheet.session)
  const codes = [present, 'L', 'N'].filter((code) => sheet.palette.some((choice) => choice.code === code))
  const shown = shownMark(row)?.code
  return (
    <span role="group" aria-label={`Mark ${row.name}`} className="touch-keys screen-only">
      {codes.map((code) => (
        <button
          key={code}
          type="button"
          tabIndex={-1}
          aria-pressed={shown === code}
          className={cx(
            'touch-key',
            `touch-key-${toneOf(sheet.palette.find((each) => each.code === code)?.statClass)}`,
          )}
          onClick={() => onMark(code)}
        >
          <b aria-hidden="true">{code}</b>
          {code === present ? 'Present' : (WORDS[code] ?? code)}
        </button>
      ))}
    </span>
  )
}
