import { z } from 'zod'
import { NATIONAL_2025, type ReportTerm } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { row, sql } from '#server/db/rows.ts'
import type { School } from '#server/page.ts'
import { shortDate } from '#ui/format.ts'
import type { Reader } from './figures.ts'
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

/** The national figures of the phase, of the daily data. */
export function nationalFigures(phase: string): Snapshot['beside'] {
  const found = NATIONAL_2025.figures.find((figures) => figures.phase === phase)
  if (!found) return []
  const share = (percent: number) => tenth(percent / 100)
  return [
    {
      level: 'country',
      area: 'England',
      source: `${NATIONAL_2025.title}, ${shortDate(NATIONAL_2025.from)} to ${shortDate(NATIONAL_2025.to)}`,
      attendance: share(found.attendance),
      authorised: share(found.authorised),
      unauthorised: share(found.unauthorised),
      persistent: share(found.persistentAbsence),
      severe: null,
    },
  ]
}

/** All that the school's figures are set beside. Takes its place among the area's schools as it was found. */
export async function besideOf(
  db: Reader,
  school: School,
  term: ReportTerm,
  rank: Snapshot['rank'],
): Promise<Beside> {
  return { beside: nationalFigures(school.phase), rank, targets: [], actions: [] }
}
