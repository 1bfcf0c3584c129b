import { STAT_CLASSES, type StatClass } from '#domain/index.ts'
import { requireAbility } from '#server/db/actor.ts'
import type { SchoolContext } from '#server/school.ts'
import { pupilIdOf } from './load.ts'
import { pupilHeader, pupilYears, yearsShown } from './queries.ts'
import { filterSessions, yearMarks, type SessionFilter } from './sessions.ts'
import { markName } from './words.ts'

type Search = Record<string, string | string[] | undefined>

const KINDS: Record<string, string> = {
  ...STAT_CLASSES,
  late: 'Late',
  absent: 'Missed',
  possible: 'Possible sessions',
  amended: 'Amended marks',
}

/** The sessions behind a number of a pupil's page, as its address asks for them. */
export async function loadSessions({ db, actor, school, today }: SchoolContext, id: string, search: Search) {
  requireAbility(actor, 'read_pupils')
  const pupilId = pupilIdOf(id)
  const pupil = await pupilHeader(db, school.id, pupilId, today)
  const { year } = yearsShown(pupil, await pupilYears(db, school.id, pupilId), search['year'], today)
  const kind = typeof search['kind'] === 'string' && search['kind'] in KINDS ? search['kind'] : ''
  const code = typeof search['code'] === 'string' ? search['code'].slice(0, 6) : ''
  const filter: SessionFilter = { kind: kind as StatClass | '', code }
  const sessions = filterSessions(await yearMarks(db, school.id, pupilId, year), filter)
  const named = sessions.at(-1)
  const words =
    code && named ? markName(named.code, named.date, named.statClass) : (KINDS[kind] ?? 'All sessions')
  return { school, pupil, year, words, sessions }
}
