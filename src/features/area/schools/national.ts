import { academicYearName, benchmarkPhase } from '#domain/index.ts'
import { nationalFigures } from '#features/absence/benchmarks/queries.ts'
import type { Db } from '#server/db/client.ts'

/** The national figures a school of a phase is set beside, as shares; null where one is not published. */
export type National = { attendance: number | null; persistent: number | null }

export type Nationals = {
  of: (phase: string) => National | null
  /** Which figures these are, for a caption; empty where there are none. */
  source: string
}

/** What is published for England by phase, of an academic year or the latest before it. One query. */
export async function loadNational(db: Db, academicYear: number): Promise<Nationals> {
  const figures = await nationalFigures(db, academicYear)
  const share = (percent: number | null) => (percent === null ? null : percent / 100)
  const [first] = figures
  return {
    of: (phase) => {
      const found = figures.find((one) => one.phase === benchmarkPhase(phase))
      return found ? { attendance: share(found.attendance), persistent: share(found.persistent) } : null
    },
    source: first ? `${first.source}, ${academicYearName(first.academicYear)}, by phase` : '',
  }
}
