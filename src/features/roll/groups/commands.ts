import type { z } from 'zod'
import { addDays } from '#domain/index.ts'
import { entryOf, placeEntries, writeEntries } from '#features/roll/pupils/commands.ts'
import type { SchoolContext } from '#server/school.ts'
import { NotFound, Refusal } from '#server/refusal.ts'
import { counted, shortDate } from '#ui/format.ts'
import { groupList, membersOf } from './queries.ts'
import type { addForm, changeForm, endForm, moveForm } from './schema.ts'

/** A new registration group from a day. Refuses a name that a group has already, and a year the school does not teach. */
export async function addGroup(
  context: SchoolContext,
  { name, yearGroup, from }: z.output<typeof addForm>,
): Promise<void> {
  await refuseUnfit(context, name, yearGroup, null)
  await writeEntries(context, '', [
    entryOf('registration_group', { name, year_group: yearGroup, from_date: from }),
  ])
}

/** Another name or year for a group, on all its days. Refuses what somebody else changed meanwhile. */
export async function changeGroup(
  context: SchoolContext,
  { group, seen, name, yearGroup, reason }: z.output<typeof changeForm>,
): Promise<void> {
  await refuseUnfit(context, name, yearGroup, group)
  await writeEntries(context, reason, [
    entryOf('registration_group', { name, year_group: yearGroup }, { id: group, seen }),
  ])
}

async function refuseUnfit(
  { db, school, today }: SchoolContext,
  name: string,
  yearGroup: number | null,
  except: number | null,
): Promise<void> {
  const same = (await groupList(db, school.id, today)).find(
    (one) => one.id !== except && one.name.toLowerCase() === name.toLowerCase(),
  )
  if (same) refuse('name', `There is a group ${same.name} already.`)
  if (yearGroup !== null && (yearGroup < school.lowestYear || yearGroup > school.highestYear))
    refuse('yearGroup', 'The school has no such year.')
}

/** Ends a group on a day. Refuses while pupils are in it after that day, whose register nobody would take. */
export async function endGroup(
  context: SchoolContext,
  { group, seen, to, reason }: z.output<typeof endForm>,
): Promise<void> {
  const { db, school } = context
  const left = await membersOf(db, school.id, group, addDays(to, 1))
  if (left.length > 0)
    refuse(
      'to',
      `${counted(left.length, 'pupil is', 'pupils are')} in it after ${shortDate(to)}. Move them to another group first.`,
    )
  await writeEntries(context, reason, [entryOf('registration_group', { to_date: to }, { id: group, seen })])
}

/** Moves pupils of a group to another from a day, all or none. Refuses (NotFound) those who are not in the group. */
export async function movePupils(
  context: SchoolContext,
  { group, pupils, other, from, reason }: z.output<typeof moveForm>,
): Promise<void> {
  const { db, school, today } = context
  const members = new Set((await membersOf(db, school.id, group, today)).map(({ pupilId }) => pupilId))
  if (pupils.some((pupil) => !members.has(pupil))) throw new NotFound()
  if (other === group) refuse('other', 'They are in that group already.')
  const entries = []
  for (const pupil of pupils) entries.push(...(await placeEntries(context, pupil, { group: other }, from)))
  await writeEntries(context, reason, entries)
}

function refuse(field: string, sentence: string): never {
  throw new Refusal('invalid', 'Some answers need another look.', { [field]: [sentence] })
}
