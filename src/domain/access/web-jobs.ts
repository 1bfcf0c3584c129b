import type { Ability } from './abilities.ts'

/** The background jobs that a person's request may ask for, and the ability it takes. The database holds the same table. */
export const WEB_JOBS = {
  make_room_for_year: 'edit_calendar',
} as const satisfies Record<string, Ability>

export type WebJob = keyof typeof WEB_JOBS
