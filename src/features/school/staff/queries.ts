import { ROLES } from '#domain/index.ts'
import { idInAddress } from '#server/address.ts'
import { requireAbility } from '#server/db/actor.ts'
import type { SchoolContext } from '#server/school.ts'
import { SCHOOL_ROLES } from './schema.ts'
import { coverFrom, coverTeachers, groupsFrom, positionAt, positionsAt } from './sql.ts'

export { staffPath } from './address.ts'

/** Everybody with a position at the school: those held today or to come, and those that are over. */
export async function staffList({ db, actor, school, today }: SchoolContext) {
  requireAbility(actor, 'manage_staff')
  const positions = await positionsAt(db, school.id)
  return {
    school,
    today,
    held: positions.filter(({ to }) => to >= today),
    over: positions.filter(({ to }) => to < today),
  }
}

/** What the form for a new person offers: the roles that a school gives its own people. */
export function rolesToGive({ actor, school, today }: SchoolContext) {
  requireAbility(actor, 'manage_staff')
  const roles = SCHOOL_ROLES.map((role) => ({ value: role, label: ROLES[role].label }))
  return { urn: school.urn, today, roles }
}

/** One position in full, by the number in its address, and the groups that may be given with it. */
export async function positionInFull({ db, actor, school, today }: SchoolContext, membership: string) {
  requireAbility(actor, 'manage_staff')
  const position = await positionAt(db, school.id, idInAddress(membership))
  return {
    school,
    today,
    /** Whether it is the position of the person asking. */
    own: position.membershipId === actor.membershipId,
    position,
    groups: await groupsFrom(db, school.id, today),
  }
}

/** The cover arranged for today and later, and the teachers and groups for which more can be arranged. */
export async function coverArranged({ db, actor, school, today }: SchoolContext) {
  requireAbility(actor, 'give_cover')
  const teachers = await coverTeachers(db, school.id, today)
  const groups = await groupsFrom(db, school.id, today)
  return {
    urn: school.urn,
    today,
    covers: await coverFrom(db, school.id, today),
    teachers: teachers.map(({ membershipId, name }) => ({ value: String(membershipId), label: name })),
    groups: groups.map(({ id, name }) => ({ value: String(id), label: name })),
  }
}
