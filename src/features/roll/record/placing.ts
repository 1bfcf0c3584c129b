import type { z } from 'zod'
import { addDays, OPEN_END, type LocalDate } from '#domain/index.ts'
import { endOf, entryOf, writeEntries, type Entry } from '#features/roll/entries/commands.ts'
import { groupsOn } from '#features/roll/groups/queries.ts'
import { pupilHeader } from '#features/roll/pupils/queries.ts'
import { Refusal, refuseField } from '#server/refusal.ts'
import type { SchoolContext } from '#server/school.ts'
import { entryInForce, lastFreeDay, type DatedEntity } from './in-force.ts'
import { placeSeen } from './place-seen.ts'
import type { groupForm } from './schema.ts'

type Place = { pupil: number; yearGroup?: number; group?: number; from: LocalDate }

/**
 * The entries that put a pupil in a year or a registration group from a day; none where the pupil is in it already. The
 * year or group before ends the day before. Refuses a year the school does not teach and a group that does not exist on
 * the day.
 */
export async function placeEntries(
  { db, school }: Pick<SchoolContext, 'db' | 'school'>,
  { pupil, yearGroup, group, from }: Place,
): Promise<Entry[]> {
  if (yearGroup !== undefined && (yearGroup < school.lowestYear || yearGroup > school.highestYear))
    refuseField('yearGroup', 'The school has no such year.')
  const chosen =
    group === undefined ? null : (await groupsOn(db, school.id, from)).find(({ id }) => id === group)
  if (chosen === undefined) refuseField('group', 'There is no such group on that day.')
  const dated = async (entity: DatedEntity, column: string, value: number | undefined, end: LocalDate) => {
    if (value === undefined) return []
    const before = await entryInForce(db, school.id, entity, pupil, from)
    if (before?.value === String(value)) return []
    if (before?.from === from) return [entryOf(entity, { [column]: value }, { id: before.id })]
    const free = before?.to ?? (await lastFreeDay(db, school.id, entity, pupil, from))
    const to = free < end ? free : end
    const anew = entryOf(entity, { pupil_id: pupil, [column]: value, from_date: from, to_date: to })
    return before ? [endOf(entity, addDays(from, -1), { id: before.id }), anew] : [anew]
  }
  return [
    ...(await dated('pupil_year_group', 'year_group', yearGroup, OPEN_END)),
    ...(await dated('pupil_group', 'group_id', group, chosen?.to ?? OPEN_END)),
  ]
}

/** Year and registration group from a day. Refuses a pupil whom somebody else moved since the form was opened. */
export async function changeGroup(context: SchoolContext, input: z.output<typeof groupForm>): Promise<void> {
  const { pupil, seen, reason } = input
  const now = await pupilHeader(context.db, context.school.id, pupil, context.today)
  const place = placeSeen(now)
  if (seen !== '' && seen !== place) {
    const sentence = `Somebody else has moved this pupil since you opened the page: it is ${now.groupName ?? 'no group'} now. Your answers are still below. Send them again to put them in place of that.`
    throw new Refusal('changed_meanwhile', sentence, {}, { seen: place })
  }
  const entries = await placeEntries(context, input)
  if (entries.length === 0) refuseField('group', 'The pupil is in that year and group already.')
  await writeEntries(context, { reason, entries })
}
