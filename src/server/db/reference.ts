import type { ClientBase } from 'pg'
import { ABILITIES, allCodes, can, markableCodes, ROLES, type Ability, type Role } from '#domain/index.ts'

/**
 * Brings the database's roles, abilities and codes to what src/domain says: the law is written once, and SQL reads
 * it. Takes a client of the owner. Codes are dated and never removed; a test holds the two equal.
 */
export async function syncReference(owner: ClientBase): Promise<void> {
  await owner.query('begin')
  try {
    await syncRoles(owner)
    await syncCodes(owner)
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
}
