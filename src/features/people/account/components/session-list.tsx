'use client'

import { useActionState } from 'react'

import { FormOutcome } from '#ui/form-parts.tsx'
import { moment } from '#ui/format.ts'
import { SubmitButton } from '#ui/submit-button.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'

import { endSession } from '../actions.ts'

type Session = { id: string; startedAt: Date; endsAt: Date; position: string; current: boolean }

/** Where one is signed in, and the way to end it elsewhere. */
export function SessionList({ sessions }: { sessions: Session[] }) {
  const [state, send] = useActionState(endSession, null)
  const when = (at: Date) => moment(at.toISOString())
  return (
    <form action={send}>
      <FormOutcome state={state} />
      <Table
        id="sessions"
        caption="Where you are signed in now"
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          { key: 'started', header: 'Signed in', cell: ({ startedAt }) => when(startedAt) },
          { key: 'position', header: 'Working as', cell: ({ position }) => position },
          { key: 'ends', header: 'Ends by itself', cell: ({ endsAt }) => when(endsAt) },
          {
            key: 'end',
            header: 'End',
            cell: ({ id, current, startedAt }) =>
              current ? (
                <Tag tone="action" icon="person">
                  This session
                </Tag>
              ) : (
                <SubmitButton name="session" value={id} tone="secondary" size="small" pending="Ending">
                  End<span className="sr-only"> the session of {when(startedAt)}</span>
                </SubmitButton>
              ),
          },
        ]}
      />
      {sessions.length > 1 && (
        <p className="mt-4">
          <SubmitButton name="session" value="all" tone="secondary" pending="Ending">
            End all other sessions
          </SubmitButton>
        </p>
      )}
    </form>
  )
}
