import { ChoiceForm } from '#ui/choice-form.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'

import { signInAsPersona } from '../actions.ts'
import type { PersonaGroup } from '../queries.ts'

/** The invented people of a demonstration, by organisation: one press signs in as one of them. */
export function PersonaList({ groups, next }: { groups: PersonaGroup[]; next: string }) {
  return (
    <ChoiceForm action={signInAsPersona} className="space-y-7">
      <input type="hidden" name="next" value={next} />
      {groups.map(({ organisation, people }) => (
        <section key={organisation} aria-label={organisation}>
          <h3 className="mb-2 text-lg">{organisation}</h3>
          <ul className="grid gap-2 sm:grid-cols-2">
            {people.map(({ membershipId, name, email, role, position, comesFor }) => (
              <li key={membershipId} className="flex" data-role={role} data-email={email}>
                <SubmitButton
                  name="membershipId"
                  value={membershipId}
                  tone="secondary"
                  pending="Signing in"
                  className="w-full flex-col items-start! justify-start! gap-0! text-left!"
                >
                  <span>
                    {name}
                    <span className="font-normal text-ink-muted">, {position}</span>
                  </span>
                  <span className="text-sm font-normal text-ink-muted">{comesFor}</span>
                </SubmitButton>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </ChoiceForm>
  )
}
