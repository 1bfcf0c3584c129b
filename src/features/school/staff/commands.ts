import { z } from 'zod'
import { addDays, OPEN_END, ROLES, type LocalDate } from '#domain/index.ts'
import { invite } from '#server/auth/invitations.ts'
import { revokeMembership } from '#server/auth/sessions.ts'
import type { Db } from '#server/db/client.ts'
import { row, sql } from '#server/db/rows.ts'
import type { SchoolContext } from '#server/school.ts'
import { NotFound, Refusal } from '#server/refusal.ts'
import { shortDate } from '#ui/format.ts'
import type { addForm, coverForm, endForm, scopeForm } from './schema.ts'
import { groupsFrom, positionAt, positionsAt, type Position } from './queries.ts'

type Added = { membershipId: number; newPerson: boolean }

/** Adds a position, to a person known by the e-mail address or to a new one. Refuses a role they hold here already. */
export async function addStaff(
  { db, school, today }: SchoolContext,
  form: z.output<typeof addForm>,
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
    z.object({ membershipId: z.int(), newPerson: z.boolean() }),
    sql`select (a ->> 'membershipId')::int as "membershipId", (a ->> 'newPerson')::boolean as "newPerson"
        from app.add_staff(${school.id}::int, ${name}, ${email}, ${role}, ${position}, ${from}::date) a`,
  )
  if (!added) throw new NotFound()
  return added
}

/** A link by which one of the school's people sets a password. Refuses those whose position is over, or lies elsewhere too. */
export async function inviteStaff(
  { db, school, today }: SchoolContext,
  membershipId: number,
): Promise<string> {
  const position = await positionAt(db, school.id, membershipId)
  if (position.to < today) throw new Refusal('over', 'This position is over: there is nothing to sign in to.')
  return invite(position.personId, school.id)
}

/** Ends a position on its last day. The day before the first takes it back. Refuses one's own. Its sessions end with it. */
export async function endPosition(
  { db, actor, school, today }: SchoolContext,
  { membership, lastDay }: z.output<typeof endForm>,
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
  await db.$executeRaw(
    sql`select app.end_membership(${school.id}::int, ${membership}::int, ${lastDay}::date)`,
  )
  if (lastDay < today) await revokeMembership(membership)
  return position
}

/** Gives a teacher a group or a head of year a year, for some days. Refuses what they already have on one of them. */
export async function giveScope(context: SchoolContext, form: z.output<typeof scopeForm>): Promise<void> {
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
  await scopeDoor(db, school.id, form.membership, { groupId, year, from: form.from, to })
}

/** Gives a cover teacher a group for one day. Refuses a day gone by, and cover that is arranged already. */
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
  await scopeDoor(db, school.id, form.membership, {
    groupId: form.group,
    year: null,
    from: form.date,
    to: form.date,
  })
}

/** Ends a group or year given to somebody. A last day before its first takes it back as never given. */
export async function endScope(
  { db, school }: SchoolContext,
  scope: number,
  lastDay: LocalDate,
): Promise<void> {
  await db.$executeRaw(sql`select app.end_scope(${school.id}::int, ${scope}::int, ${lastDay}::date)`)
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

async function scopeDoor(db: Db, schoolId: number, membership: number, given: Given): Promise<void> {
  const { groupId, year, from, to } = given
  await db.$executeRaw(
    sql`select app.give_scope(${schoolId}::int, ${membership}::int, ${groupId}::int, ${year}::smallint, ${from}::date, ${to}::date)`,
  )
}
