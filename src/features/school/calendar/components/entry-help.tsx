import type { ReactNode } from 'react'
import type { EntryKind } from '../edit.ts'

/** What a kind of entry is for, in a sentence or two. */
export function EntryHelp({ kind }: { kind: EntryKind }) {
  return <div className="mb-6 max-w-prose space-y-2 text-ink-muted">{HELP[kind]}</div>
}

const HELP = {
  inset: <p>A day for staff only. It is no school day for pupils, and no register is taken.</p>,
  closure: (
    <>
      <p>A closure that was planned, such as a polling day. No register is taken for its sessions.</p>
      <p>
        When the school, or part of it, has to close without warning (snow, no heating), leave the calendar as
        it is. The sessions were planned, so they stay, and each pupil who cannot come is marked Y4 in the
        register, or Y3 when only part of the site is closed.
      </p>
    </>
  ),
  different_dates: (
    <p>
      Days on which some year groups have no school while the others have, such as a staggered start in
      September.
    </p>
  ),
} satisfies Record<EntryKind, ReactNode>
