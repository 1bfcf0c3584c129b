import { workspacesOf, type Workspace } from '#server/auth/memberships.ts'
import type { Actor } from '#server/db/actor.ts'
import { workplaceOf, workplacePath, type Workplace } from '#server/organisation.ts'
import type { OwnContext } from '#server/own.ts'
import { NotFound } from '#server/refusal.ts'
import { findSchool, type School, type SchoolContext } from '#server/school.ts'
import { schoolDay, type SchoolDay } from './school-day.ts'
import { startOf } from './starts.ts'
import { yearReady, type YearReady } from './year-ready.ts'

export { comesFor } from './starts.ts'

export type FrameData = {
  actor: Actor
  workplace: Workplace
  /** The school whose pages these are; none on the pages of a trust, an authority or one's account. */
  school: School | null
  day: SchoolDay | null
  /** What is not ready for the school's year; null when all is. */
  unready: YearReady | null
  others: Workspace[]
}

type Visit = Pick<OwnContext, 'db' | 'actor'> & { school?: School }

/** All that the frame shows: on the pages of a school that school's day, elsewhere that of the person's own school. */
export async function frameData({ db, actor, school: visited }: Visit): Promise<FrameData> {
  const workplace = await workplaceOf(db, actor)
  const school = visited ?? (workplace.urn === null ? null : await findSchool(db, String(workplace.urn)))
  return {
    actor,
    workplace,
    school,
    day: school && (await schoolDay(db, school.id)),
    unready: school && (await yearReady(db, actor, school)),
    others: (await workspacesOf(actor.personId)).filter(
      ({ membershipId }) => membershipId !== actor.membershipId,
    ),
  }
}

/** The address where this person's work begins. */
export async function homeOf({ db, actor }: OwnContext): Promise<string> {
  const workplace = await workplaceOf(db, actor)
  const start = workplace.urn === null ? null : startOf(actor.role)
  return workplacePath(workplace) + (start ? `/${start}` : '')
}

/** The address where this person's work in a school begins. Refuses (NotFound) a role that no person signs in as. */
export function startInSchool({ actor, school }: SchoolContext): string {
  const start = startOf(actor.role)
  if (start === null) throw new NotFound()
  return `/schools/${school.urn}/${start}`
}
