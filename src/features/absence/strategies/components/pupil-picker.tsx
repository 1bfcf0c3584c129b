'use client'

import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { fieldError, type FormState } from '#ui/form.ts'
import { SelectField } from '#ui/select-field.tsx'
import type { PupilChoice } from '../queries.ts'

type Props = { pupils: PupilChoice[]; chosen: PupilChoice[]; state: FormState }

const FIELD = 'pupils[]'

/** Pupils chosen one by one; the form carries the number of each. */
export function PupilPicker({ pupils, chosen, state }: Props) {
  const [named, setNamed] = useState(chosen)
  const [next, setNext] = useState('')
  const add = () => {
    const pupil = pupils.find(({ pupilId }) => String(pupilId) === next)
    if (pupil && !named.includes(pupil)) setNamed([...named, pupil])
    setNext('')
  }
  const left = pupils.filter(({ pupilId }) => !named.some((one) => one.pupilId === pupilId))
  return (
    <div>
      <div className="flex flex-wrap items-end gap-3">
        <SelectField
          name="next"
          label="Pupil"
          hint="Only if it is for named pupils. Choose one, add them, and choose the next."
          placeholder="Choose a pupil"
          id="field-pupils[]"
          error={fieldError(state, FIELD)}
          options={[...Map.groupBy(left, ({ group }) => group)].map(([label, some]) => ({
            label,
            options: some.map(({ pupilId, name }) => ({ value: String(pupilId), label: name })),
          }))}
          value={next}
          onChange={(event) => setNext(event.target.value)}
        />
        <Button tone="secondary" onClick={add}>
          Add pupil
        </Button>
      </div>
      <ul aria-label="Pupils chosen" aria-live="polite" className="mt-3 space-y-2">
        {named.map((pupil) => (
          <li key={pupil.pupilId} className="flex flex-wrap items-center gap-3">
            <input type="hidden" name={FIELD} value={pupil.pupilId} />
            <span>
              {pupil.name}
              {pupil.group && `, ${pupil.group}`}
            </span>
            <Button tone="quiet" size="small" onClick={() => setNamed(named.filter((one) => one !== pupil))}>
              Take out<span className="sr-only"> {pupil.name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
