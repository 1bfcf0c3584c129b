import type { FormState } from '#ui/form.ts'
import { TextField } from '#ui/text-field.tsx'

/** Why a group or its pupils change. A page has several such forms, so that each gives its own `id`. */
export function GroupReason({ state, id }: { state: FormState; id: string }) {
  return <TextField name="reason" id={id} label="Why is it changed?" state={state} required />
}
