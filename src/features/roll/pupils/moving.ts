import type { z } from 'zod'
import { addDays, OPEN_END, patternProblems, type LocalDate } from '#domain/index.ts'
import type { SchoolContext } from '#server/school.ts'
import { Refusal } from '#server/refusal.ts'
import { refuseField, refuseProblems } from './checks.ts'
import { entryOf, type Entry } from './entries.ts'
import { groupsOn, pupilHeader } from './queries.ts'
import type { groupForm, patternForm } from './schema.ts'
import { lastFreeDay, standingOf, type DatedEntity } from './standing.ts'
import { writeEntries } from './write.ts'

type Place = { yearGroup?: number; group?: number }

/**
 * The entries that put a pupil in a year or a registration group from a day; none for what is so already. What stood
 * ends the day before. Refuses a year the school does not teach and a group that does not exist on the day.
 */
export async function placeEntries(
  { db, school }: Pick<SchoolContext, 'db' | 'school'>,
  pupilId: number,
  { yearGroup, group }: Place,
  from: LocalDate,
): Promise<Entry[]> {
  if (yearGroup !== undefined && (yearGroup < school.lowestYear || yearGroup > school.highestYear))
    refuseField('yearGroup', 'The school has no such year.')
  const chosen =
    group === undefined ? null : (await groupsOn(db, school.id, from)).find(({ id }) => id === group)
  if (chosen === undefined) refuseField('group', 'There is no such group on that day.')
  const dated = async (entity: DatedEntity, column: string, value: number | undefined, end: LocalDate) => {
    if (value === undefined) return []
    const standing = await standingOf(db, school.id, entity, pupilId, from)
    if (standing?.value === String(value)) return []
    if (standing?.from === from) return [entryOf(entity, { [column]: value }, { id: standing.id })]
    const free = standing?.to ?? (await lastFreeDay(db, school.id, entity, pupilId, from))
    const to = free < end ? free : end
    const anew = entryOf(entity, { pupil_id: pupilId, [column]: value, from_date: from, to_date: to })
    return standing ? [entryOf(entity, { to_date: addDays(from, -1) }, { id: standing.id }), anew] : [anew]
  }
  return [
    ...(await dated('pupil_year_group', 'year_group', yearGroup, OPEN_END)),
    ...(await dated('pupil_group', 'group_id', group, chosen?.to ?? OPEN_END)),
  ]
}

/** Year and registration group from a day. Refuses what somebody else moved since the form was opened. */
export async function changeGroup(context: SchoolContext, input: z.output<typeof groupForm>): Promise<void> {
  const { pupil, yearGroup, group, from, seen, reason } = input
  const now = await pupilHeader(context.db, context.school.id, pupil, context.today)
  const standing = placeSeen(now)
  if (seen !== '' && seen !== standing) {
    const sentence = `Somebody else has moved this pupil since you opened the page: it is ${now.groupName ?? 'no group'} now. Your answers are still below. Send them again to put them in place of that.`
    throw new Refusal('changed_meanwhile', sentence, {}, { seen: standing })
  }
  const entries = await placeEntries(context, pupil, { yearGroup, group }, from)
  if (entries.length === 0) refuseField('group', 'The pupil is in that year and group already.')
  await writeEntries(context, reason, entries)
}

/** What a form showed of a pupil's year and group, to know again. */
export const placeSeen = ({ yearGroup, groupId }: { yearGroup: number | null; groupId: number | null }) =>
  `${yearGroup ?? ''}/${groupId ?? ''}`

/** Sessions that are not the school's, from one day to another (X or an agreed part-time timetable). */
export async function setPattern(
  context: SchoolContext,
  input: z.output<typeof patternForm>,
  dateOfBirth: LocalDate,
): Promise<void> {
  const { pupil, otherwise, agreement, from, reason } = input
  const sessions = Array.from({ length: 10 }, (_, index) =>
    input.sessions.includes(String(index)) ? '1' : '0',
  ).join('')
  const to = input.to ?? OPEN_END
  refuseProblems(patternProblems({ sessions, otherwise, agreement, from, to }, dateOfBirth))
  const { db, school } = context
  const values = { sessions, otherwise, agreement, to_date: to }
  const standing = await standingOf(db, school.id, 'session_pattern', pupil, from)
  if (standing?.from === from) {
    await writeEntries(context, reason, [entryOf('session_pattern', values, { id: standing.id })])
    return
  }
  await writeEntries(context, reason, [
    ...(standing ? [entryOf('session_pattern', { to_date: addDays(from, -1) }, { id: standing.id })] : []),
    entryOf('session_pattern', { pupil_id: pupil, from_date: from, ...values }),
  ])
}
