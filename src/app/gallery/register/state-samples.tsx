'use client'

import { useState } from 'react'

import type { RegisterView } from '#features/register/taking/contract.ts'
import { initialState } from '#features/register/taking/client/state.ts'
import type { SavePhase, State } from '#features/register/taking/client/state.ts'
import { ConflictChoice } from '#features/register/taking/components/conflict-choice.tsx'
import { ReasonChips } from '#features/register/taking/components/reason-chips.tsx'
import { SaveState } from '#features/register/taking/components/save-state.tsx'
import { Section } from '#ui/page.tsx'

const PHASES: { phase: SavePhase; unsaved?: number; saved?: boolean; message?: string }[] = [
  { phase: 'idle' },
  { phase: 'idle', unsaved: 3 },
  { phase: 'sending' },
  { phase: 'idle', saved: true },
  { phase: 'waiting' },
  { phase: 'signed-out' },
  { phase: 'failed', message: 'This group is no longer yours to mark. Ask the office.' },
]

/** What a register shows only when something happens: each state of saving, two people's marks, reasons. */
export function StateSamples({ view }: { view: RegisterView }) {
  const [reason, setReason] = useState('')
  const state = initialState(view)
  const [row] = state.rows
  const conflict = {
    pupilId: view.rows[0]?.pupilId ?? 0,
    code: 'L',
    statClass: 'attending',
    minutesLate: 6,
    revision: 2,
    by: 'J. Reed',
    at: '2026-11-18T08:54:00Z',
  }
  const draft = { code: 'N', minutesLate: 0, detail: {}, comment: '', reason: '' }
  return (
    <Section title="States">
      <ul className="mb-4 space-y-1">
        {PHASES.map(({ phase, unsaved = 0, saved = false, message = '' }) => {
          const saving: State['saving'] = { phase, at: saved ? view.serverNow : null, message }
          return (
            <li key={`${phase}${String(unsaved)}${String(saved)}`}>
              <SaveState state={{ ...state, saving }} unsaved={unsaved} />
            </li>
          )
        })}
      </ul>
      {row && (
        <ConflictChoice sheet={state.sheet} row={{ ...row, conflict, draft }} onChoose={() => undefined} />
      )}
      <div className="mt-4">
        <ReasonChips
          label="Why the mark changes"
          name="reason-sample"
          reasons={view.reasons}
          chosen={reason}
          numbered
          onReason={setReason}
        />
      </div>
    </Section>
  )
}
