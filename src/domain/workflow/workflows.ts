import { CHILD_FLAG } from '../flag/states.ts'

/** Every workflow there is. */
export const WORKFLOWS = [CHILD_FLAG]

/** The steps of every workflow as the database has them, one row each; the state '' means not begun. */
export const workflowSteps = () =>
  WORKFLOWS.flatMap(({ name, events }) =>
    Object.entries(events).map(([event, { from, to, ability }]) => ({
      workflow: name,
      state: from ?? '',
      event,
      next_state: to,
      ability,
    })),
  )
