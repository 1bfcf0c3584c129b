const YOUNGEST_YEAR_GROUP = -1
const OLDEST_YEAR_GROUP = 14

/** Every year group, from nursery (−1) up. */
export const YEAR_GROUPS: readonly number[] = Array.from(
  { length: OLDEST_YEAR_GROUP - YOUNGEST_YEAR_GROUP + 1 },
  (_, n) => YOUNGEST_YEAR_GROUP + n,
)

/**
 * The name of a year group: Nursery (−1), Reception (0), Year 1 … One that does not exist is called so: whatever was
 * stored, the page that shows it opens.
 */
export function yearGroupName(yearGroup: number): string {
  if (!YEAR_GROUPS.includes(yearGroup)) return `Unknown year group (${yearGroup})`
  if (yearGroup === -1) return 'Nursery'
  return yearGroup === 0 ? 'Reception' : `Year ${yearGroup}`
}
