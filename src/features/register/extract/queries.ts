import { tally } from '#domain/index.ts'
import { idInAddress, type Search } from '#server/address.ts'
import { requireAbility } from '#server/db/actor.ts'
import type { SchoolContext } from '#server/school.ts'
import { spanAsked } from './span-asked.ts'
import { extractGroup, extractPupil, logExtract, markHistories } from './sql.ts'

export { markHistories, type MarkHistory } from './sql.ts'

/** A pupil's extract for the days asked for. That it was made is noted in the access log. */
export async function loadPupilExtract(
  { db, actor, school, today }: SchoolContext,
  id: string,
  search: Search,
) {
  requireAbility(actor, 'print_extract')
  const pupilId = idInAddress(id)
  const span = spanAsked(search, today, 'pupil')
  const pupil = await extractPupil(db, school.id, pupilId, span.to)
  const marks = await markHistories(db, school.id, [pupilId], span)
  await logExtract(db, school.id, pupilId, `${span.from} to ${span.to}`)
  const total = tally(marks.filter(({ code }) => code !== ''))
  return { school, actor, span, pupil, marks, total }
}

/** A group's extract: the entries of its register for the days asked for, cut for each pupil to the days in it. That it was made is noted in the access log. */
export async function loadGroupExtract(
  { db, actor, school, today }: SchoolContext,
  id: string,
  search: Search,
) {
  requireAbility(actor, 'print_extract')
  const groupId = idInAddress(id)
  const span = spanAsked(search, today, 'group')
  const group = await extractGroup(db, school.id, groupId, span)
  const marks = await markHistories(db, school.id, group.pupils, span, groupId)
  await logExtract(db, school.id, null, `register of ${group.name}, ${span.from} to ${span.to}`)
  return { school, actor, span, groupId, group, marks }
}
