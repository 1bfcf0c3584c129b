'use client'

import { ActionForm } from '#ui/action-form.tsx'
import { Checkboxes, type Choice } from '#ui/choices.tsx'
import { giveOfficerSchools } from '../actions.ts'

type Props = { officer: number; name: string; schools: Choice[]; given: string[] }

/** Which schools one officer looks after. */
export function OfficerForm({ officer, name, schools, given }: Props) {
  return (
    <ActionForm action={giveOfficerSchools} carried={{ officer }} submit="Give these schools">
      {(state) => (
        <Checkboxes
          name="schools"
          label={`Schools ${name} looks after`}
          hint="They stand first on this officer’s pages. Nothing else changes: every officer sees every school."
          choices={schools}
          defaultValues={given}
          state={state}
        />
      )}
    </ActionForm>
  )
}
