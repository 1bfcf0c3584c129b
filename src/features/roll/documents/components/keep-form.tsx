'use client'

import { useActionState, useState, type SubmitEvent } from 'react'
import { DOCUMENT_KIND_IDS, DOCUMENT_KINDS, DOCUMENT_LIMIT, DOCUMENT_TYPES } from '#domain/index.ts'
import { Checkbox } from '#ui/choices.tsx'
import { FileField } from '#ui/file-field.tsx'
import type { FormState } from '#ui/form.ts'
import { FieldStack, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { TextField } from '#ui/text-field.tsx'
import { keep } from '../actions.ts'
import { TURNED_AWAY } from '../words.ts'

const ENDINGS = Object.values(DOCUMENT_TYPES).map(({ extension }) => `.${extension}`)
const KINDS = DOCUMENT_KIND_IDS.map((id) => ({ value: id, label: DOCUMENT_KINDS[id].label }))

type Props = {
  urn: number
  pupilId: number
  /** Whether the actor's role may read confidential documents, and so add them. */
  mayHide: boolean
  /** Whether a file was sent that was too large to be taken in at all. */
  turnedAway: boolean
}

/** A file to keep with a pupil. One that is too large is not sent; without JavaScript the server turns it away. */
export function KeepForm({ urn, pupilId, mayHide, turnedAway }: Props) {
  const [answer, send] = useActionState(keep, null)
  const [unsent, setUnsent] = useState<FormState>(null)
  const state = unsent ?? answer ?? (turnedAway ? TURNED_AWAY : null)

  function check(event: SubmitEvent<HTMLFormElement>) {
    const chosen = new FormData(event.currentTarget).get('file')
    const large = chosen instanceof File && chosen.size > DOCUMENT_LIMIT
    if (large) event.preventDefault()
    setUnsent(large ? TURNED_AWAY : null)
  }

  return (
    <form action={send} onSubmit={check} noValidate>
      <FormOutcome state={state} />
      <input type="hidden" name="urn" value={urn} />
      <input type="hidden" name="pupil" value={pupilId} />
      <FieldStack>
        <FileField
          name="file"
          label="File"
          hint={`PDF, PNG, JPEG, HEIC, Word (.docx) or plain text, 10 MB at most${state?.ok === false ? '. Choose it again' : ''}`}
          accept={[...ENDINGS, '.jpeg', '.heif'].join()}
          state={state}
          required
        />
        <SelectField
          name="kind"
          label="What it is"
          options={KINDS}
          placeholder="Choose one"
          state={state}
          required
        />
        <TextField
          name="name"
          label="Name in the list"
          hint="Leave it empty to use the file’s own name"
          state={state}
        />
        {mayHide && (
          <Checkbox
            name="confidential"
            label="Confidential"
            hint="Only for attendance officers, pastoral leads, the headteacher and the attendance champion"
            state={state}
          />
        )}
      </FieldStack>
      <FormActions>
        <SubmitButton pending="Sending">Keep this document</SubmitButton>
      </FormActions>
    </form>
  )
}
