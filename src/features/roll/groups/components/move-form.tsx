'use client'

import { Checkboxes } from '#ui/choices.tsx'
import { shortDate } from '#ui/format.ts'
import { SelectField } from '#ui/select-field.tsx'
import { DateField } from '#ui/text-field.tsx'
import { move } from '../actions.ts'
import { GroupFrame } from './group-frame.tsx'

type Props = {
  urn: number
  groupId: number
  today: string
  members: { pupilId: number; name: string; from: string }[]
  others: { id: number; name: string; from: string }[]
}

/** Pupils of a group, to another from a day. */
export function MoveForm({ urn, groupId, today, members, others }: Props) {
  const named = (name: string, from: string) => (from > today ? `${name}, from ${shortDate(from)}` : name)
  return (
    <GroupFrame action={move} carried={{ urn, group: groupId }} reasonId="move-reason" submit="Move them">
      {(state) => (
        <>
          <Checkboxes
            name="pupils"
            label="Who moves?"
            state={state}
            choices={members.map(({ pupilId, name, from }) => ({
              value: String(pupilId),
              label: named(name, from),
            }))}
          />
          <SelectField
            name="other"
            label="To which group"
            placeholder="Choose a group"
            options={others.map(({ id, name, from }) => ({ value: String(id), label: named(name, from) }))}
            state={state}
          />
          <DateField name="from" label="From which day" defaultValue={today} state={state} required />
        </>
      )}
    </GroupFrame>
  )
}
