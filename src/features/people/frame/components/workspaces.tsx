import type { Actor } from '#server/db/actor.ts'
import type { Workspace } from '#server/auth/memberships.ts'
import { ChoiceForm } from '#ui/choice-form.tsx'
import { WorkspaceSwitcher } from '#ui/frame/workspace-switcher.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'

import { switchWorkspace } from '../actions.ts'

type Props = { organisation: string; actor: Actor; others: Workspace[] }

/** Where one works and as what; with several positions, the way to each other one. */
export function Workspaces({ organisation, actor, others }: Props) {
  return (
    <WorkspaceSwitcher name={organisation} role={actor.position}>
      {others.length > 0 && (
        <ChoiceForm action={switchWorkspace}>
          <ul>
            {others.map((one) => (
              <li key={one.membershipId}>
                <SubmitButton
                  name="membershipId"
                  value={one.membershipId}
                  tone="quiet"
                  pending="Changing"
                  className="w-full flex-col items-start! gap-0! px-2! text-left!"
                >
                  <span>{one.organisation}</span>
                  <span className="text-sm font-normal text-ink-muted">{one.position}</span>
                </SubmitButton>
              </li>
            ))}
          </ul>
        </ChoiceForm>
      )}
    </WorkspaceSwitcher>
  )
}
