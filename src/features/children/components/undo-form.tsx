'use client'

import { useActionState } from 'react'
import { FieldStack, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { TextField } from '#ui/text-field.tsx'
import { takeBack, takeOut } from '../actions.ts'
import { PairFields, type Pair } from './pair-fields.tsx'

type Props = { label: string; of: { schoolId: number; pupilId: number; childId: number } | Pair }

/** Undoes a decision: takes a record out of a child, or takes back that two records are of two children. */
export function UndoForm({ label, of }: Props) {
  const [state, send] = useActionState('childId' in of ? takeOut : takeBack, null)
  const id = `undo-${Object.values(of).join('-')}`
  return (
    <form action={send} noValidate aria-label={label}>
      <FormOutcome state={state} ids={{ reason: id }} />
      {'childId' in of ? (
        <>
          <input type="hidden" name="schoolId" value={of.schoolId} />
          <input type="hidden" name="pupilId" value={of.pupilId} />
          <input type="hidden" name="childId" value={of.childId} />
        </>
      ) : (
        <PairFields pair={of} />
      )}
      <FieldStack>
        <TextField name="reason" id={id} label="Why it is undone" state={state} />
      </FieldStack>
      <FormActions>
        <SubmitButton>{label}</SubmitButton>
      </FormActions>
    </form>
  )
}
