import { expect } from 'vitest'
import { inviteStaff } from '#features/school/staff/commands.ts'
import { startSession } from '#server/auth/sessions.ts'
import { today } from '#server/clock.ts'
import { withActor } from '#server/db/with-actor.ts'
import { findSchool, type SchoolContext } from '#server/school.ts'
import { makeMembership, makePerson, makeSchool } from './people.ts'

/** A school with somebody who administers it, or works in its office. */
export async function administered(role: 'school_admin' | 'office' = 'school_admin') {
  const school = await makeSchool()
  const admin = await makePerson()
  const membership = await makeMembership(admin.id, school.id, role)
  const token = await startSession(admin.id, membership)
  const asAdmin = <T>(work: (context: SchoolContext) => Promise<T>) =>
    withActor(token, async (db, actor) =>
      work({ db, actor, school: await findSchool(db, String(school.urn)), today: today() }),
    )
  return { school, membership, asAdmin }
}

/** The link that is handed over, as no mail is set up. */
export async function linkFor(
  { asAdmin }: Pick<Awaited<ReturnType<typeof administered>>, 'asAdmin'>,
  membership: number,
) {
  const link = await asAdmin((context) => inviteStaff(context, { membership }))
  return link ?? expect.fail('the link was sent')
}
