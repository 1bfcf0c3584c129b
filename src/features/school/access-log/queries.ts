import { can } from '#domain/index.ts'
import { requireAbility } from '#server/db/actor.ts'
import type { SchoolContext } from '#server/school.ts'
import type { Search } from '#server/search.ts'
import { logList } from './asked.ts'
import { accessLog, logChoices } from './sql.ts'

/** A page of a school's access log, as an address asks for it. Refuses (NotFound) who may not read it. */
export async function logPage({ db, actor, school }: SchoolContext, search: Search) {
  requireAbility(actor, 'read_access_log')
  const asked = logList.parse(search)
  return {
    urn: school.urn,
    asked,
    log: await accessLog(db, school.id, asked),
    choices: await logChoices(db, school.id),
    maySeal: can(actor.role, 'seal_records') && actor.schoolId === school.id,
  }
}
