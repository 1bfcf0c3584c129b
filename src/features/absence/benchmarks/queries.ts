import { z } from 'zod'
import { benchmarkPhase, type BenchmarkSeries, type SchoolPhase } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, row, rows, sql } from '#server/db/rows.ts'

const share = z.coerce.number().nullable()

const benchmark = z.object({
  series: z.enum(['daily', 'census']),
  level: z.enum(['country', 'region', 'authority']),
  area: z.string(),
  phase: z.enum(['primary', 'secondary', 'special', 'all']),
  academicYear: z.int(),
  period: z.string(),
  /** In percent of possible sessions, persistent and severe in percent of pupils; null where not published. */
  attendance: share,
  absence: share,
  authorised: share,
  unauthorised: share,
  illness: share,
  persistent: share,
  severe: share,
  source: z.string(),
  from: dateColumn.nullable(),
  to: dateColumn.nullable(),
  retrieved: dateColumn,
})

/** What is published of an area's schools of one phase, with where it comes from. */
export type PublishedFigures = z.infer<typeof benchmark>

export type BenchmarksAsked = {
  phase: SchoolPhase
  /** The name of a region, the three digits of an authority. */
  region: string
  authorityCode: string
  academicYear: number
  period?: 'year' | 'autumn' | 'spring' | 'summer'
  /** Daily data unless it says census: one series at a time, since the two count differently. */
  series?: BenchmarkSeries
}

/**
 * What is published of a school's country, region and authority for its phase, a row a level that has any; where a
 * level has none of the phase, of all phases together. Of each level it is the year asked for, or the latest before it:
 * the row says which phase and year. Reads `benchmark` alone; one query.
 */
export function benchmarksFor(db: Db, asked: BenchmarksAsked): Promise<PublishedFigures[]> {
  return rows(
    db,
    benchmark,
    sql`select * from (
          select distinct on (level) series, level, area_name as area, phase, academic_year as "academicYear", period,
            attendance, absence, authorised, unauthorised, illness, persistent, severe, source,
            from_date::text as "from", to_date::text as "to", retrieved_on::text as retrieved
          from benchmark
          where series = ${asked.series ?? 'daily'} and phase in (${asked.phase}, 'all') and cohort = 'all'
            and period = ${asked.period ?? 'year'} and academic_year <= ${asked.academicYear}::int
            and (level = 'country' or (level = 'region' and lower(area_name) = lower(${asked.region}))
              or (level = 'authority' and area_code = ${asked.authorityCode}))
          order by level, phase = 'all', academic_year desc) latest
        order by array_position(array['authority', 'region', 'country'], level)`,
  )
}

const area = z.object({ region: z.string(), authorityCode: z.string() })

/**
 * What is published of the authority, the region and the country of a school, for its phase; nothing for some phases. A
 * figure of all phases together says so in the name of its area.
 */
export async function benchmarksOfSchool(
  db: Db,
  school: { id: number; phase: string },
  asked: Pick<BenchmarksAsked, 'academicYear' | 'period' | 'series'>,
): Promise<PublishedFigures[]> {
  const phase = benchmarkPhase(school.phase)
  const found = await row(
    db,
    area,
    sql`select a.region, a.code as "authorityCode" from school_detail d join authority a on a.id = d.authority_id
        where d.school_id = ${school.id} order by d.from_date desc limit 1`,
  )
  if (phase === null || found === null) return []
  const figures = await benchmarksFor(db, { phase, ...found, ...asked })
  return figures.map((one) => (one.phase === phase ? one : { ...one, area: `${one.area}, all phases` }))
}

/**
 * England's figures for every phase, a row each, for several schools side by side: of the year asked for, or the latest
 * before it. Daily data; one query.
 */
export function nationalFigures(db: Db, academicYear: number): Promise<PublishedFigures[]> {
  return rows(
    db,
    benchmark,
    sql`select distinct on (phase) series, level, area_name as area, phase, academic_year as "academicYear", period,
          attendance, absence, authorised, unauthorised, illness, persistent, severe, source,
          from_date::text as "from", to_date::text as "to", retrieved_on::text as retrieved
        from benchmark
        where series = 'daily' and level = 'country' and cohort = 'all' and period = 'year'
          and academic_year <= ${academicYear}::int
        order by phase, academic_year desc`,
  )
}
