'use client'

import type { ReportKind } from '#domain/index.ts'
import { ActionForm } from '#ui/action-form.tsx'
import { Checkbox } from '#ui/choices.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { publish } from '../actions.ts'

type Props = {
  urn: number
  year: number
  term: string
  edition: number
  kind: ReportKind
  /** What tells whether the draft is still the one shown. */
  seen: string
  /** The pupils whom the commentary seems to name. */
  named: string[]
}

const BUTTONS: Record<ReportKind, string> = {
  interim: 'Publish the interim report',
  final: 'Publish the report',
  corrected: 'Publish the corrected report',
}

/** Publishes what the page shows, for good. Works without scripts. */
export function PublishForm({ named: atFirst, ...edition }: Props) {
  return (
    <ActionForm
      action={publish}
      carried={{ ...edition, named: atFirst.join('\n') }}
      submit={BUTTONS[edition.kind]}
      pending="Publishing"
    >
      {(state) => {
        const named = state?.values?.['named'] ?? atFirst.join('\n')
        return (
          <>
            {edition.kind === 'corrected' && (
              <TextArea
                name="reason"
                label="Why it is corrected"
                hint="What was wrong and what has changed. Governors read this above the figures; no pupil may be recognised from it."
                rows={3}
                state={state}
              />
            )}
            {named !== '' && (
              <Checkbox
                name="confirmed"
                label={`These are not the names of pupils: ${named.replaceAll('\n', ', ')}`}
                hint="Tick this only if it is somebody else of that name. If not, go back and take the name out."
                state={state}
              />
            )}
          </>
        )
      }}
    </ActionForm>
  )
}
