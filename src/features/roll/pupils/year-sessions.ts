import { STAT_CLASSES, type StatClass } from '#domain/index.ts'
import { idInAddress, type Search } from '#server/address.ts'
import { requireAbility } from '#server/db/actor.ts'
import type { SchoolContext } from '#server/school.ts'
import { pupilHeader } from './header.ts'
import { markName } from './mark-name.ts'
import { filterSessions, yearMarks, type SessionFilter } from './sessions.ts'
import { pupilYears, yearsShown } from './year-sums.ts'

const TITLES: Record<string, string> = {
  ...STAT_CLASSES,
  late: 'Late',
  absent: 'Missed',
  possible: 'Possible sessions',
  amended: 'Amended marks',
}

/** The sessions that a figure on a pupil's page counts, as the address asks for them. */
export async function loadSessions({ db, actor, school, today }: SchoolContext, id: string, search: Search) {
  requireAbility(actor, 'read_pupils')
  const pupilId = idInAddress(id)
  const pupil = await pupilHeader(db, school.id, pupilId, today)
  const sums = await pupilYears(db, school.id, pupilId)
  const { year } = yearsShown({ pupil, sums, asked: search['year'], today })
  const kind =
    typeof search['kind'] === 'string' && Object.hasOwn(TITLES, search['kind']) ? search['kind'] : ''
  const code = typeof search['code'] === 'string' ? search['code'].slice(0, 6) : ''
  const filter: SessionFilter = { kind: kind as StatClass | '', code }
  const sessions = filterSessions(await yearMarks(db, school.id, pupilId, year), filter)
  const named = sessions.at(-1)
  const title =
    code && named ? markName(named.code, named.date, named.statClass) : (TITLES[kind] ?? 'All sessions')
  return { school, pupil, year, title, sessions }
}
