import type { Value } from './copy.ts'
import type { Staff } from './people.ts'
import type { School } from './roll.ts'

const LOOKED_AFTER = new Set(['birchfield', 'millbank', 'harbour', 'larkspur'])

/** The schools that the authority's support officer looks after, given to them by its administrator. */
export function officerSchoolRows(schools: School[], { memberships }: Staff): Value[][] {
  const held = (role: string) => memberships.find((one) => one.role === role)?.id ?? null
  return schools
    .filter(({ plan }) => LOOKED_AFTER.has(plan.key))
    .map(({ id }) => [id, held('la_support_officer'), '2025-09-01', held('la_admin')])
}
