import type { Workflow } from '../workflow/step.ts'

export type FlagState = 'flagged' | 'confirmed' | 'declined'
type FlagEvent = 'flag' | 'confirm' | 'decline'

/**
 * A virtual school head says that a child at a school is looked after or has a social worker. The school, which knows the
 * child, confirms or declines. Its answer is final: if it was wrong, the child is flagged again.
 */
export const CHILD_FLAG: Workflow<FlagState, FlagEvent, 'pupil' | 'reason'> = {
  name: 'child_flag',
  states: {
    flagged: 'waits for the school’s answer',
    confirmed: 'the pupil’s record says so',
    declined: 'the school says why not',
  },
  events: {
    flag: {
      says: 'the virtual school puts a child to the school',
      from: null,
      to: 'flagged',
      ability: 'flag_child',
      needs: [],
    },
    confirm: {
      says: 'the school says which pupil it is',
      from: 'flagged',
      to: 'confirmed',
      ability: 'confirm_flag',
      needs: [{ fact: 'pupil', rule: 'invalid', message: 'Choose the pupil, or decline.', field: 'pupil' }],
    },
    decline: {
      says: 'the school says no, with a reason',
      from: 'flagged',
      to: 'declined',
      ability: 'confirm_flag',
      needs: [{ fact: 'reason', rule: 'reason_needed', message: 'Say why the school declines.' }],
    },
  },
  otherwise: { rule: 'changed_meanwhile', message: 'Somebody else has answered this meanwhile.' },
}
