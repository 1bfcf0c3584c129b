import { academicYearName, benchmarkPhase } from '#domain/index.ts'
import { nationalFigures } from '#features/absence/benchmarks/queries.ts'
import type { Db } from '#server/db/client.ts'

/** The national figures that a school of a phase is compared with, as fractions; null where none is published. */
export type National = { attendance: number | null; persistent: number | null }

export type Nationals = {
  of: (phase: string) => National | null
  /** Which figures these are, for a caption; empty when there are none. */
  source: string
}

/** The figures published for England by phase, of an academic year or the latest year before it. One query. */
export async function nationalByPhase(db: Db, academicYear: number): Promise<Nationals> {
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
