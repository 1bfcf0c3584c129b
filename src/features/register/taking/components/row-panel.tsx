import type { KeyboardEvent } from 'react'

import { TextLink } from '#ui/link.tsx'
import { momentTime } from '#ui/format.ts'

import { choiceOf } from '../client/codes.ts'
import { historyPath } from '../client/paths.ts'
import { shownMark } from '../client/state.ts'
import type { Draft, Row, Sheet } from '../client/state.ts'

type Props = {
  sheet: Sheet
  row: Row
  disabled: boolean
  onEdit: (change: Partial<Draft>) => void
  /** Back to the register: `on` to the next pupil, else to this one. */
  onLeave: (on: boolean) => void
}

/** What belongs to one mark, unfolded under its row: the details its code asks for, a comment, how it came about. */
export function RowPanel({ sheet, row, disabled, onEdit, onLeave }: Props) {
  const mark = shownMark(row)
  const details = choiceOf(sheet.palette, mark?.code ?? '')?.details ?? []
  const { stored, pupilId, problem } = row

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.key === 'Escape') onLeave(false)
    if (event.key !== 'Enter' || event.ctrlKey || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    const fields = [...event.currentTarget.querySelectorAll('input')]
    const next = fields[fields.indexOf(event.target) + 1]
    if (next?.name.startsWith('detail')) next.focus()
    else onLeave(true)
  }

  return (
    <div role="presentation" className="row-fields" onKeyDown={onKeyDown}>
      {details.map(({ key, label, hint }) => (
        <div key={key} className="min-w-56 flex-1">
          <label htmlFor={`detail-${key}-${pupilId}`} className="font-semibold">
            {label}
          </label>
          <input
            id={`detail-${key}-${pupilId}`}
            name={`detail-${key}`}
            disabled={disabled}
            maxLength={500}
            value={mark?.detail[key] ?? ''}
            aria-invalid={problem?.field === key || undefined}
            aria-describedby={hint && `hint-${key}-${pupilId}`}
            onChange={(event) => onEdit({ detail: { [key]: event.target.value } })}
            className="line-input w-full"
          />
          {hint && (
            <p id={`hint-${key}-${pupilId}`} className="mt-0.5 text-xs text-ink-muted">
              {hint}
            </p>
          )}
        </div>
      ))}
      <div className="min-w-56 flex-1">
        <label htmlFor={`comment-${pupilId}`} className="font-semibold">
          Comment
        </label>
        <input
          id={`comment-${pupilId}`}
          name="comment"
          disabled={disabled || !mark}
          maxLength={500}
          value={mark?.comment ?? ''}
          placeholder={mark ? undefined : 'Mark the pupil first'}
          onChange={(event) => onEdit({ comment: event.target.value })}
          className="line-input w-full"
        />
      </div>
      {stored && (
        <p className="self-center text-ink-muted">
          Entered by {stored.by}, {momentTime(stored.at)}.{' '}
          <TextLink href={historyPath({ ...sheet, pupilId })}>History of this mark</TextLink>
        </p>
      )}
    </div>
  )
}
