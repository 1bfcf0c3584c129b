import { z } from 'zod'
import { addDays, OPEN_END, ROLES, type LocalDate } from '#domain/index.ts'
import { invitationAddress, invite } from '#server/auth/invitations.ts'
import { endLinks } from '#server/auth/passwords.ts'
import { revokeMembership } from '#server/auth/sessions.ts'
import { notifierFromEnv, sendsMail } from '#server/notify/notifier.ts'
import { callDoor, row, sql } from '#server/db/rows.ts'
import type { SchoolContext } from '#server/school.ts'
import { NotFound, Refusal } from '#server/refusal.ts'
import { shortDate } from '#ui/format.ts'
import type {
  addStaffForm,
  coverForm,
  endPositionForm,
  endScopeForm,
  inviteStaffForm,
  giveScopeForm,
} from './schema.ts'
import { groupsFrom, positionAt, positionsAt, type Position } from './sql.ts'

type Added = { membershipId: number; asleep: boolean }

/**
 * Adds a position to the person who has this e-mail address, or to a new person. Where the address is known from
 * elsewhere the position sleeps until its person accepts it, and nothing is told of whose it is; links that were open
 * end. Refuses a role they hold here already.
 */
export async function addStaff(
  { db, school, today }: SchoolContext,
  form: z.output<typeof addStaffForm>,
): Promise<Added> {
  const same = (await positionsAt(db, school.id)).find(
    (one) =>
      one.email.toLowerCase() === form.email.toLowerCase() && one.role === form.role && one.to >= today,
  )
  if (same) {
    const sentence = `${same.name} already is ${ROLES[form.role].label.toLowerCase()} here, as “${same.position}”.`
    throw new Refusal('held_already', 'Nobody was added.', { email: [sentence] })
  }
  const { name, email, role, position, from } = form
  const added = await row(
    db,
    z.object({ membershipId: z.int(), asleep: z.boolean(), personId: z.int() }),
    sql`select (a ->> 'membershipId')::int as "membershipId", (a ->> 'asleep')::boolean as asleep, (a ->> 'personId')::int as "personId"
        from app.add_staff(${school.id}::int, ${name}, ${email}, ${role}, ${position}, ${from}::date) a`,
  )
  if (!added) throw new NotFound()
  await endLinks(added.personId)
  return added
}

/**
 * Makes a link by which one of the school's people sets a password, or accepts a position that sleeps. Where mail is set
 * up it is sent to their address and given to nobody else (null). Refuses people whose position is over, or who also
 * work elsewhere, where a link is to be handed over.
 */
export async function inviteStaff(
  { db, school, today }: SchoolContext,
  { membership }: z.output<typeof inviteStaffForm>,
): Promise<string | null> {
  const position = await positionAt(db, school.id, membership)
  if (position.to < today) throw new Refusal('over', 'This position is over: there is nothing to sign in to.')
  const { membershipId, personId, email } = position
  const sent = sendsMail()
  const token = await invite({ personId, membershipId, sent })
  if (!sent) return token
  await notifierFromEnv().send(invitationMail(email, school.name, invitationAddress(token)))
  return null
}

const invitationMail = (to: string, school: string, link: string) => ({
  to: [to],
  subject: `Your position in Rollbook at ${school}`,
  text: [
    `${school} has given you a position in Rollbook, where it keeps its attendance register.`,
    `Open this link to set your password and accept it. It works once, for seven days:\n${link}`,
    'If you do not work there, do nothing: nobody can use the position without you.',
  ].join('\n\n'),
})

/**
 * Ends a position on a last day; the day before its first day withdraws it. Its sessions end with it. Refuses one's
 * own position.
 */
export async function endPosition(
  { db, actor, school, today }: SchoolContext,
  { membership, lastDay }: z.output<typeof endPositionForm>,
): Promise<Position> {
  const position = await positionAt(db, school.id, membership)
  if (membership === actor.membershipId) {
    throw new Refusal(
      'own_position',
      'You cannot end your own position. Ask another administrator or the headteacher.',
    )
  }
  if (lastDay < addDays(position.from, -1)) {
    const sentence = `They began on ${shortDate(position.from)}. Choose the day before that to take the position back altogether.`
    throw new Refusal('before_start', 'The position was not ended.', { lastDay: [sentence] })
  }
  await callDoor(db, sql`app.end_membership(${school.id}::int, ${membership}::int, ${lastDay}::date)`)
  if (lastDay < today) await revokeMembership(membership)
  return position
}

/**
 * Gives a teacher a group, or a head of year a year, for some days. Refuses what they already have on any of these
 * days.
 */
export async function giveScope(context: SchoolContext, form: z.output<typeof giveScopeForm>): Promise<void> {
  const { db, school } = context
  const to = form.to === '' ? OPEN_END : form.to
  const position = await positionAt(db, school.id, form.membership)
  const [groupId, year] = form.kind === 'group' ? [form.what, null] : [null, form.what]
  if (groupId !== null) await requireGroup(context, groupId, 'what', form.from)
  if (year !== null && (year < school.lowestYear || year > school.highestYear)) {
    throw new Refusal('no_such_year', 'Nothing was given.', { what: ['The school has no such year.'] })
  }
  const held = position.scopes.find(
    (one) => one.groupId === groupId && one.year === year && one.from <= to && one.to >= form.from,
  )
  if (held)
    throw new Refusal('held_already', 'Nothing was given.', {
      what: ['They have that already on those days.'],
    })
  await recordScope(context, form.membership, { groupId, year, from: form.from, to })
}

/** Gives a cover teacher a group for one day. Refuses a day in the past, and cover that is already arranged. */
export async function giveCover(context: SchoolContext, form: z.output<typeof coverForm>): Promise<void> {
  const { db, school, today } = context
  if (form.date < today) {
    throw new Refusal('gone_by', 'No cover was arranged.', {
      date: ['That day has gone by. Choose today or a later day.'],
    })
  }
  await requireGroup(context, form.group, 'group', form.date)
  const position = await positionAt(db, school.id, form.membership)
  if (form.date < position.from || form.date > position.to) {
    throw new Refusal('not_here', 'No cover was arranged.', {
      membership: ['They do not work here on that day.'],
    })
  }
  if (position.scopes.some(({ groupId, from }) => groupId === form.group && from === form.date)) {
    throw new Refusal('held_already', 'Nothing was changed.', {
      group: ['They cover that group on that day already.'],
    })
  }
  await recordScope(context, form.membership, {
    groupId: form.group,
    year: null,
    from: form.date,
    to: form.date,
  })
}

/** Ends a group or a year that was given to somebody. A last day before its first day withdraws it. */
export async function endScope(
  { db, school }: SchoolContext,
  { scope, lastDay }: z.output<typeof endScopeForm>,
): Promise<void> {
  await callDoor(db, sql`app.end_scope(${school.id}::int, ${scope}::int, ${lastDay}::date)`)
}

async function requireGroup(
  { db, school }: SchoolContext,
  id: number,
  field: string,
  from: LocalDate,
): Promise<void> {
  if ((await groupsFrom(db, school.id, from)).some((group) => group.id === id)) return
  throw new Refusal('no_such_group', 'Nothing was given.', {
    [field]: ['The school has no such group on that day.'],
  })
}

type Given = { groupId: number | null; year: number | null; from: LocalDate; to: LocalDate }

async function recordScope({ db, school }: SchoolContext, membership: number, given: Given): Promise<void> {
  const { groupId, year, from, to } = given
  await callDoor(
    db,
    sql`app.give_scope(${school.id}::int, ${membership}::int, ${groupId}::int, ${year}::smallint, ${from}::date, ${to}::date)`,
  )
}
