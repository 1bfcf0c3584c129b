import type { ClientBase } from 'pg'
import type { Benchmark } from '#domain/index.ts'

const KEY = ['series', 'level', 'area_code', 'phase', 'cohort', 'period', 'academic_year']

/**
 * Keeps published figures. A figure replaces the one that was retrieved earlier, since a year is restated as schools
 * amend their registers; one that was retrieved later, or on the same day from another source, stays. Takes a client
 * of the owner; gives how many were written.
 */
export async function keepBenchmarks(owner: ClientBase, benchmarks: readonly Benchmark[]): Promise<number> {
  const wanted = benchmarks.map((one) => ({
    series: one.series,
    academic_year: one.academicYear,
    period: one.period,
    level: one.level,
    area_code: one.areaCode,
    area_name: one.area,
    phase: one.phase,
    cohort: one.cohort,
    from_date: one.from,
    to_date: one.to,
    attendance: one.attendance,
    absence: one.absence,
    authorised: one.authorised,
    unauthorised: one.unauthorised,
    illness: one.illness,
    persistent: one.persistent,
    severe: one.severe,
    severe_pupils: one.severePupils,
    sessions: one.sessions,
    source: one.source,
    retrieved_on: one.retrieved,
  }))
  const columns = Object.keys(wanted[0] ?? {})
  const others = columns.filter((column) => !KEY.includes(column))
  const { rowCount } = await owner.query(
    `insert into benchmark as kept (${columns.join(', ')})
     select ${columns.join(', ')} from jsonb_populate_recordset(null::benchmark, $1)
     on conflict (${KEY.join(', ')}) do update
     set ${others.map((column) => `${column} = excluded.${column}`).join(', ')}
     where kept.retrieved_on < excluded.retrieved_on
       or (kept.retrieved_on = excluded.retrieved_on and kept.source = excluded.source)`,
    [JSON.stringify(wanted)],
  )
  return rowCount ?? 0
}
