/**
 * What a form's action gives back: nothing yet (`null`), done, or refused, with a sentence for the whole form and
 * sentences by field. `values` holds what was typed, so that a refused form is shown again as it was left.
 */
export type FormState = {
  ok: boolean
  message?: string
  fieldErrors?: Record<string, string[]>
  values?: Record<string, string>
} | null

const SEPARATOR = '\n'

/** The element id of a field, to which an error summary links. */
export function fieldId(name: string): string {
  return `field-${name.replace(/[^\w-]/g, '-')}`
}

/** The first error of a field, or undefined when it has none. */
export function fieldError(state: FormState | undefined, name: string): string | undefined {
  return state?.fieldErrors?.[name]?.[0]
}

/** What a text field shows: what was typed before, else the default. */
export function fieldValue(state: FormState | undefined, name: string, fallback = ''): string {
  return state && !state.ok ? (state.values?.[name] ?? fallback) : fallback
}

/** The ticked values of a set of boxes: those ticked before, else the default. */
export function fieldValues(state: FormState | undefined, name: string, fallback: string[] = []): string[] {
  if (!state || state.ok || !state.values) return fallback
  return state.values[name]?.split(SEPARATOR).filter(Boolean) ?? []
}

/** What was typed, to give back with a refusal. Leaves out files, passwords and the framework's own fields. */
export function typedValues(form: FormData): Record<string, string> {
  const names = new Set([...form.keys()].filter((name) => !name.startsWith('$') && !/password/i.test(name)))
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      form
        .getAll(name)
        .filter((value) => typeof value === 'string')
        .join(SEPARATOR),
    ]),
  )
}
