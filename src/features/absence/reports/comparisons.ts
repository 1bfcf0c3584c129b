import { z } from 'zod'
import { academicYearName, namesInText, type ReportTerm } from '#domain/index.ts'
import { benchmarksOfSchool } from '#features/absence/benchmarks/queries.ts'
import { strategiesForGroups } from '#features/absence/strategies/queries.ts'
import { TARGET_KINDS, targetName, targetsFor } from '#features/absence/targets/queries.ts'
import type { Db } from '#server/db/client.ts'
import { row, sql } from '#server/db/rows.ts'
import type { School } from '#server/school.ts'
import { shortDate } from '#ui/format.ts'
import { tenth } from './groups.ts'
import { namesOfPupils } from './sql.ts'
import type { Snapshot } from './snapshot.ts'

/** What a report compares the school's figures with: other places and its own aims; and what the school did. */
export type Comparisons = Pick<Snapshot, 'beside' | 'rank' | 'targets' | 'actions'>

const band = z.object({ third: z.int(), schools: z.int() })

/**
 * The third of the area's schools of its phase that the school is in; null for fewer than five. Refuses who may not
 * publish.
 */
export function rankBand(db: Db, school: School, term: ReportTerm): Promise<Snapshot['rank']> {
  return row(
    db,
    band,
    sql`select third, schools from app.rank_band(${school.id}::int, ${term.academicYear}::int, ${term.parts.last}::int)`,
  )
}

/**
 * What is published of the school's authority, region and country for its phase, of the daily data: the year's, or the
 * latest before it. A phase for which nothing is published has none.
 */
async function publishedBeside(db: Db, school: School, term: ReportTerm): Promise<Snapshot['beside']> {
  const figures = await benchmarksOfSchool(db, school, { academicYear: term.academicYear })
  return figures.map(({ level, area, attendance, authorised, unauthorised, persistent, severe, ...one }) => ({
    level,
    area,
    source: `${one.source}, ${one.from && one.to ? `${shortDate(one.from)} to ${shortDate(one.to)}` : academicYearName(one.academicYear)}`,
    attendance: share(attendance),
    authorised: share(authorised),
    unauthorised: share(unauthorised),
    persistent: share(persistent),
    severe: share(severe),
  }))
}

const share = (percent: number | null) => (percent === null ? null : tenth(percent / 100))

/**
 * What the school did in a term for whole groups, as it is recorded now. Strategies for single pupils do not belong in a
 * report, and texts that seem to name a pupil are left out.
 */
async function actionsOf(db: Db, school: School, term: ReportTerm): Promise<Snapshot['actions']> {
  const found = await strategiesForGroups(db, school.id, term)
  if (found.length === 0) return []
  const pupils = await namesOfPupils(db, school.id)
  return found.filter(
    ({ title, aim, result }) => namesInText(`${title}. ${aim}. ${result}`, pupils).length === 0,
  )
}

async function aimsOf(db: Db, school: School, term: ReportTerm): Promise<Snapshot['targets']> {
  const targets = await targetsFor(db, school.id, term.academicYear)
  return TARGET_KINDS.flatMap((kind) => {
    const one = targets[kind]
    return one === null ? [] : [{ kind, label: targetName(one), value: share(one.attendance) }]
  })
}

/** Everything a report shows beside the school's figures. Takes the school's third of the area, as `rankBand` gives it. */
export async function comparisonsFor(
  db: Db,
  school: School,
  term: ReportTerm,
  rank: Snapshot['rank'],
): Promise<Comparisons> {
  return {
    beside: await publishedBeside(db, school, term),
    rank,
    targets: await aimsOf(db, school, term),
    actions: await actionsOf(db, school, term),
  }
}
