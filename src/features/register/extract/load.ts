import { tally } from '#domain/index.ts'
import { requireAbility } from '#server/db/actor.ts'
import { NotFound } from '#server/refusal.ts'
import type { SchoolContext } from '#server/school.ts'
import { entriesOf, extractGroup, extractPupil, logExtract } from './queries.ts'
import { idAsked, spanAsked } from './schema.ts'

type Search = Record<string, string | string[] | undefined>

/** A pupil's extract for the days asked for, and the note in the access log that it was made. */
export async function loadPupilExtract(
  { db, actor, school, today }: SchoolContext,
  id: string,
  search: Search,
) {
  requireAbility(actor, 'print_extract')
  const pupilId = idAsked(id)
  if (pupilId === null) throw new NotFound()
  const span = spanAsked(search, today, 'pupil')
  const pupil = await extractPupil(db, school.id, pupilId, span.to)
  const entries = await entriesOf(db, school.id, [pupilId], span)
  await logExtract(db, school.id, pupilId, `${span.from} to ${span.to}`)
  const total = tally(entries.filter(({ code }) => code !== ''))
  return { school, actor, span, pupil, entries, total }
}

/** A group's extract for the days asked for, and the note in the access log that it was made. */
export async function loadRegisterExtract(
  { db, actor, school, today }: SchoolContext,
  id: string,
  search: Search,
) {
  requireAbility(actor, 'print_extract')
  const groupId = idAsked(id)
  if (groupId === null) throw new NotFound()
  const span = spanAsked(search, today, 'group')
  const group = await extractGroup(db, school.id, groupId, span)
  const entries = await entriesOf(db, school.id, group.pupils, span)
  await logExtract(db, school.id, null, `register of ${group.name}, ${span.from} to ${span.to}`)
  return { school, actor, span, groupId, group, entries }
}
