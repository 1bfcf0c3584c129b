import type { ReactNode } from 'react'

import { cx } from './cx.ts'
import { FieldNotes, describeField } from './field-shell.tsx'
import type { FieldProps } from './field-shell.tsx'
import { fieldValue, fieldValues } from './form.ts'

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }

type GroupProps = FieldProps & { choices: Choice[]; inline?: boolean; required?: boolean }

/** One of a few choices. */
export function RadioGroup({ defaultValue, ...group }: GroupProps & { defaultValue?: string }) {
  const chosen = fieldValue(group.state, group.name, defaultValue)
  return <ChoiceGroup {...group} type="radio" chosen={chosen ? [chosen] : []} />
}

/** Any number of a few choices; the form sends one value for each that is ticked. */
export function Checkboxes({ defaultValues, ...group }: GroupProps & { defaultValues?: string[] }) {
  return (
    <ChoiceGroup {...group} type="checkbox" chosen={fieldValues(group.state, group.name, defaultValues)} />
  )
}

type CheckboxProps = FieldProps & {
  value?: string
  defaultChecked?: boolean
  required?: boolean
  disabled?: boolean
}

/** One thing to tick. */
export function Checkbox({
  value = 'on',
  defaultChecked = false,
  required,
  disabled,
  ...field
}: CheckboxProps) {
  const { id, error, aria } = describeField(field)
  const checked = fieldValues(field.state, field.name, defaultChecked ? [value] : []).includes(value)
  return (
    <div className={cx(error !== undefined && 'border-l-4 border-wrong pl-3')}>
      <FieldNotes id={id} error={error} />
      <Box
        {...{ id, value, checked, required, disabled, aria }}
        type="checkbox"
        name={field.name}
        label={field.label}
        hint={field.hint}
        hintId={`${id}-hint`}
      />
    </div>
  )
}

function ChoiceGroup(props: GroupProps & { type: 'radio' | 'checkbox'; chosen: string[] }) {
  const { id, error, aria } = describeField(props)
  const required = props.type === 'radio' && props.required
  return (
    <fieldset
      {...(props.type === 'radio' ? { role: 'radiogroup', 'aria-required': required || undefined } : {})}
      aria-describedby={aria['aria-describedby']}
      className={cx(error !== undefined && 'border-l-4 border-wrong pl-3')}
    >
      <legend className={cx(props.labelHidden ? 'sr-only' : 'mb-1 font-semibold')}>{props.label}</legend>
      <FieldNotes id={id} hint={props.hint} error={error} />
      <div className={cx('flex gap-x-6', props.inline ? 'flex-row flex-wrap' : 'flex-col')}>
        {props.choices.map((choice, index) => (
          <Box
            key={choice.value}
            {...choice}
            id={index === 0 ? id : `${id}-${index + 1}`}
            hintId={`${id}-${index + 1}-hint`}
            type={props.type}
            name={props.name}
            required={required}
            checked={props.chosen.includes(choice.value)}
          />
        ))}
      </div>
    </fieldset>
  )
}

type BoxProps = Choice & {
  id: string
  hintId: string
  name: string
  type: 'radio' | 'checkbox'
  checked: boolean
  required?: boolean | undefined
  aria?: ReturnType<typeof describeField>['aria']
}

function Box({ id, hintId, label, hint, checked, aria, ...input }: BoxProps) {
  return (
    <div className="flex items-start gap-3 py-1.5">
      <input
        key={String(checked)}
        {...input}
        {...aria}
        aria-describedby={aria?.['aria-describedby'] ?? (hint === undefined ? undefined : hintId)}
        id={id}
        defaultChecked={checked}
        className="mt-0.5 size-6 shrink-0 cursor-pointer accent-action disabled:cursor-not-allowed"
      />
      <div>
        <label htmlFor={id} className="cursor-pointer leading-7">
          {label}
        </label>
        {hint !== undefined && (
          <p id={hintId} className="text-sm text-ink-muted">
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}
