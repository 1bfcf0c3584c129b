import { z } from 'zod'
import { academicYearName, benchmarkPhase, type ReportTerm } from '#domain/index.ts'
import { benchmarksFor } from '#features/benchmarks/queries.ts'
import type { Db } from '#server/db/client.ts'
import { row, sql } from '#server/db/rows.ts'
import type { School } from '#server/page.ts'
import { shortDate } from '#ui/format.ts'
import { tenth } from './groups.ts'
import type { Snapshot } from './snapshot.ts'

/** What the school's figures are set beside: other places, its own aims, and what it did. */
export type Beside = Pick<Snapshot, 'beside' | 'rank' | 'targets' | 'actions'>

const band = z.object({ third: z.int(), schools: z.int() })

/** The third of the area's schools of its phase that the school is in; null for fewer than five. Refuses who may not publish. */
export function rankBand(db: Db, school: School, term: ReportTerm): Promise<Snapshot['rank']> {
  return row(
    db,
    band,
    sql`select third, schools from app.rank_band(${school.id}::int, ${term.academicYear}::int, ${term.parts.last}::int)`,
  )
}

const area = z.object({ region: z.string(), authorityCode: z.string() })

/**
 * What is published of the school's authority, region and country for its phase, of the daily data: the year's, or the
 * latest before it. A phase for which nothing is published has none.
 */
async function publishedBeside(db: Db, school: School, term: ReportTerm): Promise<Snapshot['beside']> {
  const phase = benchmarkPhase(school.phase)
  const found = await row(
    db,
    area,
    sql`select a.region, a.code as "authorityCode" from school_detail d join authority a on a.id = d.authority_id
        where d.school_id = ${school.id} order by d.from_date desc limit 1`,
  )
  if (phase === null || found === null) return []
  const figures = await benchmarksFor(db, { phase, ...found, academicYear: term.academicYear })
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

/** All that the school's figures are set beside. Takes its place among the area's schools as it was found. */
export async function besideOf(
  db: Db,
  school: School,
  term: ReportTerm,
  rank: Snapshot['rank'],
): Promise<Beside> {
  return { beside: await publishedBeside(db, school, term), rank, targets: [], actions: [] }
}
