'use client'

import { useActionState } from 'react'

import { FormOutcome } from '#ui/form-parts.tsx'
import { fieldError, fieldValue, type FormState } from '#ui/form.ts'
import { momentTime } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { TextField } from '#ui/text-field.tsx'

import { restoreMark } from '../actions.ts'
import type { Recorded } from '../queries.ts'

type Props = { urn: number; today: string; recorded: Recorded[] }

/** What this person recorded last, each with the way back where there is one, and to its history. */
export function RecordedList({ urn, today, recorded }: Props) {
  const [state, send] = useActionState(restoreMark, null)
  if (recorded.length === 0) return <p className="text-ink-muted">Nothing yet today.</p>
  return (
    <>
      <FormOutcome state={state} />
      <ul className="divide-y divide-line border-y border-line">
        {recorded.map((mark) => (
          <li
            key={`${mark.pupilId} ${mark.session}`}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2"
          >
            <span>
              <TextLink href={`/schools/${urn}/marks/${mark.pupilId}/${today}/${mark.session}`}>
                {mark.name}
              </TextLink>
              : {mark.spoken}
              {mark.minutesLate > 0 && `, ${mark.minutesLate} minutes`}
              <span className="text-ink-muted">
                {' '}
                {mark.session}, {momentTime(mark.at)}
              </span>
            </span>
            {mark.before && (
              <form action={send} className="flex flex-wrap items-end gap-3">
                {Object.entries({
                  urn,
                  pupil: mark.pupilId,
                  session: mark.session,
                  seen: mark.revision,
                }).map(([name, value]) => (
                  <input key={name} type="hidden" name={name} value={value} />
                ))}
                {(mark.closed || lacksReason(state, mark)) && (
                  <TextField
                    id={`reason-${mark.pupilId}-${mark.session}`}
                    name="reason"
                    label="The register is closed: why it changes"
                    defaultValue="Marked by mistake"
                  />
                )}
                <SubmitButton
                  tone="quiet"
                  size="small"
                  aria-label={`Undo: put ${mark.name} back to ${mark.before}`}
                >
                  Undo: back to {mark.before}
                </SubmitButton>
              </form>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

// Its register closed after the page was made.
function lacksReason(state: FormState, { pupilId, session }: Recorded): boolean {
  const itsOwn = fieldValue(state, 'pupil') === String(pupilId) && fieldValue(state, 'session') === session
  return itsOwn && fieldError(state, 'reason') !== undefined
}
