import type { FormState } from '#ui/form.ts'
import { TextField } from '#ui/text-field.tsx'

/** A new password, typed twice, with plain advice. */
export function NewPasswordFields({ state }: { state: FormState }) {
  return (
    <>
      <TextField
        name="newPassword"
        label="New password"
        hint="12 characters or more. Three or four words that do not belong together are strong and easy to remember. Do not use it anywhere else."
        type="password"
        autoComplete="new-password"
        required
        state={state}
      />
      <TextField
        name="passwordAgain"
        label="The same password again"
        type="password"
        autoComplete="new-password"
        required
        state={state}
      />
    </>
  )
}
