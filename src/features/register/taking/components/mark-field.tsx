import { cx } from '#ui/cx.ts'
import { Icon } from '#ui/icon.tsx'
import { MarkCell } from '#ui/mark-cell.tsx'

import { choiceOf, secondKeys, toneOf } from '../client/codes.ts'
import { spokenMark } from '../client/spoken.ts'
import type { Row, Sheet } from '../client/state.ts'

type Props = { sheet: Sheet; row: Row; pending: string }

/** A row's mark, for the eye: the letter being typed, the mark that is held, or both the old and the new one until it is saved. */
export function MarkField({ sheet, row, pending }: Props) {
  const { stored, draft, sent } = row
  if (pending)
    return (
      <span className="pending-code" aria-hidden="true">
        <b>{pending}…</b> <span className="text-xs">{secondKeys(sheet.palette, pending)}</span>
      </span>
    )
  const held = stored && (
    <MarkCell
      tone={toneOf(stored.statClass)}
      letter={stored.code}
      name={spokenMark(sheet, { ...row, draft: null })}
      size={draft ? 'small' : 'normal'}
      flagged={!draft && (stored.amended || stored.comment !== '')}
    />
  )
  return (
    <span className="inline-flex items-center gap-1.5" aria-hidden="true">
      {held}
      {stored && draft && <Icon name="chevron" className="size-3 text-ink-muted" />}
      {draft && (
        <span className={cx('unsaved', sent === draft && 'on-its-way')}>
          <MarkCell
            tone={toneOf(choiceOf(sheet.palette, draft.code)?.statClass ?? stored?.statClass)}
            letter={draft.code}
            name={spokenMark(sheet, row)}
            flagged={draft.comment !== ''}
          />
        </span>
      )}
      {!stored && !draft && (
        <>
          <MarkCell tone="not-taken" name={spokenMark(sheet, row)} />
          {row.planned && <span className="text-xs text-ink-muted">{row.planned} planned</span>}
        </>
      )}
    </span>
  )
}
