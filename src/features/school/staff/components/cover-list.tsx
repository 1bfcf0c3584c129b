'use client'

import { useActionState } from 'react'

import { FormOutcome } from '#ui/form-parts.tsx'
import { dayDate } from '#ui/format.ts'
import { SubmitButton } from '#ui/submit-button.tsx'
import { Table } from '#ui/table.tsx'

import { cancelCover } from '../actions.ts'

type Cover = { id: number; name: string; group: string; date: string }

/** The cover arranged for today and later, each with the way to cancel it. */
export function CoverList({ urn, covers }: { urn: number; covers: Cover[] }) {
  const [state, send] = useActionState(cancelCover, null)
  return (
    <>
      <FormOutcome state={state} />
      <Table
        id="cover"
        caption="Cover arranged for today and later"
        rows={covers}
        rowKey={({ id }) => id}
        empty={<p className="text-ink-muted">No cover is arranged for today or later.</p>}
        columns={[
          { key: 'group', header: 'Group', cell: ({ group }) => group },
          { key: 'day', header: 'Day', cell: ({ date }) => dayDate(date) },
          { key: 'name', header: 'Covered by', cell: ({ name }) => name },
          {
            key: 'cancel',
            header: 'Cancel',
            cell: ({ id, name, group, date }) => (
              <form action={send}>
                <input type="hidden" name="urn" value={urn} />
                <input type="hidden" name="scope" value={id} />
                <input type="hidden" name="lastDay" value={date} />
                <SubmitButton tone="secondary" size="small" pending="Cancelling">
                  Cancel
                  <span className="sr-only">
                    {' '}
                    {name} for {group} on {dayDate(date)}
                  </span>
                </SubmitButton>
              </form>
            ),
          },
        ]}
      />
    </>
  )
}
