import { ROLES, type Role } from '../access/roles.ts'
import { addDays } from '../dates/arithmetic.ts'
import type { LocalDate } from '../dates/local-date.ts'

/**
 * How many days back a role takes registers; null where there is no limit. A teacher's register may come late from a
 * device that was offline; what is older is amended by the office.
 */
export const daysBack = (role: Role): number | null => (ROLES[role].reach === 'groups' ? 7 : null)

/** Whether a register of that date is too old for the role to take, as app.save_register refuses it. */
export function isTooLate(role: Role, date: LocalDate, today: LocalDate): boolean {
  const days = daysBack(role)
  return days !== null && date < addDays(today, -days)
}
