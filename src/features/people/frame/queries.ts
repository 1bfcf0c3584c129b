import { workspacesOf, type Workspace } from '#server/auth/memberships.ts'
import type { Actor } from '#server/db/actor.ts'
import type { Db } from '#server/db/client.ts'
import { workplaceOf, workplacePath, type Workplace } from '#server/organisation.ts'
import { findSchool, type School } from '#server/school.ts'
import { schoolStart } from './roles.ts'
import { schoolDay, type SchoolDay } from './school-day.ts'

export { comesFor, schoolStart } from './roles.ts'

export type FrameData = {
  actor: Actor
  workplace: Workplace
  /** The school whose pages these are; none on the pages of a trust, an authority or one's account. */
  school: School | null
  day: SchoolDay | null
  others: Workspace[]
}

/** All that the frame shows, on the pages of a school or, without one, on the person's own. */
export async function frameData(db: Db, actor: Actor, visited: School | null = null): Promise<FrameData> {
  const workplace = await workplaceOf(db, actor)
  const school = visited ?? (workplace.urn === null ? null : await findSchool(db, String(workplace.urn)))
  return {
    actor,
    workplace,
    school,
    day: school && (await schoolDay(db, school.id)),
    others: (await workspacesOf(actor.personId)).filter(
      ({ membershipId }) => membershipId !== actor.membershipId,
    ),
  }
}

/** Where this person's work begins. */
export async function homeOf(db: Db, actor: Actor): Promise<string> {
  const workplace = await workplaceOf(db, actor)
  const start = workplace.urn === null ? null : schoolStart(actor.role)
  return workplacePath(workplace) + (start ? `/${start}` : '')
}
