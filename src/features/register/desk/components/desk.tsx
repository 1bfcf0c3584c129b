'use client'

import { useActionState, useState } from 'react'

import { Notice } from '#ui/notice.tsx'

import { recordAtDesk } from '../actions.ts'
import type { Desk as DeskData, DeskPupil } from '../queries.ts'
import { CallForm } from './call-form.tsx'
import { PupilSearch } from './pupil-search.tsx'

type Props = { urn: number; desk: DeskData; asked: { letters: string; pupilId: number | null } }

/** Two letters, Enter, a code, Enter: a call taken. Then the next one. */
export function Desk({ urn, desk, asked }: Props) {
  const [state, send] = useActionState(recordAtDesk, null)
  const [answered, setAnswered] = useState(state)
  // Without scripts the page comes back under the same address: what was recorded is no longer asked for.
  const [picked, setPicked] = useState<DeskPupil | null>(() =>
    state?.ok ? null : (desk.pupils.find(([id]) => id === asked.pupilId) ?? null),
  )
  if (state !== answered) {
    setAnswered(state)
    if (state?.ok) setPicked(null)
  }
  if (picked)
    return (
      <CallForm
        key={picked[0]}
        urn={urn}
        pupil={picked}
        desk={desk}
        state={state?.values?.['pupil'] === String(picked[0]) ? state : null}
        send={send}
        onLeave={() => setPicked(null)}
      />
    )
  return (
    <>
      {state?.ok && (
        <Notice tone="success" live className="mb-6">
          {state.message}
        </Notice>
      )}
      <PupilSearch desk={desk} letters={asked.letters} onPick={setPicked} />
    </>
  )
}
