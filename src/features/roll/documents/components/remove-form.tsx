'use client'

import { useActionState } from 'react'
import { FieldStack, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { TextField } from '#ui/text-field.tsx'
import { remove } from '../actions.ts'

/** Why a document is removed. */
export function RemoveForm({
  urn,
  pupilId,
  documentId,
}: {
  urn: number
  pupilId: number
  documentId: number
}) {
  const [state, send] = useActionState(remove, null)
  return (
    <form action={send} noValidate>
      <FormOutcome state={state} />
      <input type="hidden" name="urn" value={urn} />
      <input type="hidden" name="pupil" value={pupilId} />
      <input type="hidden" name="document" value={documentId} />
      <FieldStack>
        <TextField
          name="reason"
          label="Why is it removed?"
          hint="For example: it belongs to another pupil"
          state={state}
          required
        />
      </FieldStack>
      <FormActions>
        <SubmitButton tone="danger" pending="Removing">
          Remove this document
        </SubmitButton>
      </FormActions>
    </form>
  )
}
