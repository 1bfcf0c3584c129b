import { can, type Ability } from '../access/abilities.ts'
import type { Role } from '../access/roles.ts'

/** What a step requires; `field` is the form's field that is missing when it is not met. */
export type Need<Fact extends string> = { fact: Fact; rule: string; message: string; field?: string }

/** One event: from which state (null: not begun) to which, the ability it takes, and what it requires. */
export type Step<State extends string, Fact extends string> = {
  says: string
  from: State | null
  to: State
  ability: Ability
  needs: readonly Need<Fact>[]
}

/**
 * A workflow as plain data: its states in words, its events, and the refusal for any other step. The database
 * has the same steps (workflow_step) and allows no other; docs/domain shows them as a diagram.
 */
export type Workflow<State extends string, Event extends string, Fact extends string = never> = {
  name: string
  states: Record<State, string>
  events: Record<Event, Step<State, Fact>>
  otherwise: { rule: string; message: string }
}

/** What is known when a step is asked for: the person's role, and which of the workflow's facts are true. */
export type Facts<Fact extends string> = { role: Role } & Record<Fact, boolean>

export type StepResult<State extends string> =
  { to: State } | { refused: { rule: string; message: string; field?: string } }

/**
 * The state to which an event leads, or the refusal with its rule. The role is judged first, then the state, then what
 * the step needs, in its order.
 *
 * step(CHILD_FLAG, 'flagged', 'decline', { role: 'headteacher', pupil: false, reason: true }) → { to: 'declined' }
 * step(CHILD_FLAG, 'declined', 'confirm', …) → { refused: { rule: 'changed_meanwhile', … } }
 */
export function step<State extends string, Event extends string, Fact extends string>(
  workflow: Workflow<State, Event, Fact>,
  state: State | null,
  event: Event,
  facts: Facts<Fact>,
): StepResult<State> {
  const { from, to, ability, needs } = workflow.events[event]
  if (!can(facts.role, ability))
    return { refused: { rule: 'not_allowed', message: 'Your role does not allow this.' } }
  if (from !== state) return { refused: workflow.otherwise }
  const lacking = needs.find(({ fact }) => !facts[fact])
  if (!lacking) return { to }
  const { rule, message, field } = lacking
  return { refused: { rule, message, field } }
}
