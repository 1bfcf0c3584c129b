import { z } from 'zod'
import { requireAbility } from '#server/db/actor.ts'
import { rows, sql } from '#server/db/rows.ts'
import type { SchoolContext } from '#server/school.ts'
import type { AnalysedPupil, Period } from '#features/absence/period/queries.ts'
import { LATE_BAND_IDS, lateBandOf, type LateBand } from './lateness.ts'
import { WEEKDAYS } from './patterns.ts'

const lateRow = z.object({
  weekday: z.int().min(1).max(7),
  beforeClose: z.boolean(),
  minutes: z.int(),
  sessions: z.int(),
})

/** How often somebody came late: while the register was open, and after it closed. */
export type LateCount = { beforeClose: number; afterClose: number }

/** A weekday's lateness: in all, and by how late. */
export type LateDay = LateCount & { key: string; name: string; byBand: Map<LateBand, LateCount> }

export type Lateness = { days: LateDay[]; byMinutes: (LateCount & { band: LateBand })[] }

/**
 * Lateness of a period by weekday and by minutes, of the pupils asked for. Reads the marks of those who came late,
 * neither of them restricted. Bands that stand for nothing are left out of `byMinutes`.
 */
export async function loadLateness(
  { db, actor, school }: SchoolContext,
  { period, pupils }: { period: Period; pupils: readonly AnalysedPupil[] },
): Promise<Lateness> {
  requireAbility(actor, 'see_analysis')
  const late = pupils.filter(({ sums }) => sums.lateBeforeClose + sums.lateAfterClose > 0)
  const found = await rows(
    db,
    lateRow,
    sql`select extract(isodow from date)::int as weekday, app.lateness(code) = 'beforeClose' as "beforeClose", minutes_late::int as minutes,
          count(*)::int as sessions
        from session_mark
        where school_id = ${school.id} and pupil_id = any(${late.map(({ pupilId }) => pupilId)}::int[])
          and date between ${period.from}::date and ${period.to}::date and app.lateness(code) is not null
        group by 1, 2, 3`,
  )
  return latenessOf(found)
}

type LateRow = z.infer<typeof lateRow>

function latenessOf(found: readonly LateRow[]): Lateness {
  const byDay = Map.groupBy(found, ({ weekday }) => weekday)
  return {
    days: [...byDay]
      .toSorted(([a], [b]) => a - b)
      .map(([weekday, own]) => ({
        key: String(weekday),
        name: `${WEEKDAYS[weekday] ?? ''}s`,
        ...countOf(own),
        byBand: bandsOf(own),
      })),
    byMinutes: [...bandsOf(found)].map(([band, count]) => ({ band, ...count })),
  }
}

function bandsOf(found: readonly LateRow[]): Map<LateBand, LateCount> {
  const by = Map.groupBy(found, ({ minutes }) => lateBandOf(minutes))
  return new Map(
    LATE_BAND_IDS.flatMap((band) => {
      const own = by.get(band)
      return own ? [[band, countOf(own)] as const] : []
    }),
  )
}

const countOf = (found: readonly LateRow[]): LateCount => ({
  beforeClose: sessionsIn(found.filter(({ beforeClose }) => beforeClose)),
  afterClose: sessionsIn(found.filter(({ beforeClose }) => !beforeClose)),
})

const sessionsIn = (found: readonly LateRow[]) => found.reduce((sum, { sessions }) => sum + sessions, 0)
