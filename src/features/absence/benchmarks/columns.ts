import type { BenchmarkMeasure, BenchmarkSeries } from '#domain/index.ts'

export type Place =
  | 'timePeriod'
  | 'timeIdentifier'
  | 'level'
  | 'countryCode'
  | 'countryName'
  | 'regionCode'
  | 'regionName'
  | 'authorityCode'
  | 'authorityNewCode'
  | 'authorityName'
  | 'phase'
export type Detail = 'timeFrame' | 'referenceDate' | 'status' | 'type' | 'reason' | 'percent'
export type Figure = BenchmarkMeasure | 'sessions'
export type Field = Place | Detail | Figure

/** The names a column has had in official files. A new year's name is added here; nothing is taken by its position. */
const NAMES: Record<Field, readonly string[]> = {
  timePeriod: ['time_period', 'academic_year'],
  timeIdentifier: ['time_identifier'],
  timeFrame: ['time_frame'],
  referenceDate: ['reference_date', 'attendance_date'],
  level: ['geographic_level'],
  countryCode: ['country_code'],
  countryName: ['country_name'],
  regionCode: ['region_code'],
  regionName: ['region_name'],
  authorityCode: ['old_la_code', 'la_code'],
  authorityNewCode: ['new_la_code'],
  authorityName: ['la_name', 'local_authority_name'],
  phase: ['education_phase', 'school_type', 'school_phase', 'phase'],
  status: ['attendance_status'],
  type: ['attendance_type'],
  reason: ['attendance_reason'],
  percent: ['session_percent'],
  sessions: ['possible_sessions', 'sess_possible'],
  attendance: ['attendance_perc', 'attendance_percent', 'overall_attendance_perc'],
  absence: ['overall_absence_perc', 'overall_absence_percent', 'absence_perc', 'sess_overall_percent'],
  authorised: ['authorised_absence_perc', 'authorised_absence_percent', 'sess_authorised_percent'],
  unauthorised: ['unauthorised_absence_perc', 'unauthorised_absence_percent', 'sess_unauthorised_percent'],
  illness: ['illness_perc', 'illness_percent', 'sess_auth_illness_percent'],
  persistent: ['pa_perc', 'persistent_absence_perc', 'enrolments_pa_10_exact_percent'],
  severe: ['sa_perc', 'severe_absence_perc', 'enrolments_pa_50_exact_percent'],
}

// Names that only the census's files use.
const OF_CENSUS = /^(sess|enrolments_pa)_/

export const FIGURES: readonly Figure[] = [
  'attendance',
  'absence',
  'authorised',
  'unauthorised',
  'illness',
  'persistent',
  'severe',
  'sessions',
]
const PLACES: readonly Place[] = ['timePeriod', 'level', 'phase', 'countryCode', 'countryName']

export type Layout = {
  /** A line an area with a column a figure, or a line a figure. */
  shape: 'wide' | 'long'
  series: BenchmarkSeries
  at: (line: readonly string[], field: Field) => string
  /** Known columns that the file does not have, by the name they had last. */
  missing: string[]
}

/**
 * Finds the known columns of an official file by their names. Takes its first line; says which are missing. Refuses a
 * file that does not say its areas, times and phases, has no figure, names a column twice, or mixes daily data with the
 * census's.
 */
export function layoutOf(header: readonly string[]): Layout {
  const named = header.map((name) => name.trim().toLowerCase().replace(/\s+/g, '_'))
  const column = new Map<Field, number>()
  for (const [field, names] of Object.entries(NAMES) as [Field, readonly string[]][]) {
    const found = named.flatMap((name, index) => (names.includes(name) ? [index] : []))
    if (found.length > 1)
      throw new Error(
        `The file has more than one column of ${field}: ${found.map((at) => named[at]).join(', ')}.`,
      )
    if (found[0] !== undefined) column.set(field, found[0])
  }
  const long = column.has('status') && column.has('percent')
  const wanted: Field[] = [...PLACES, ...(long ? (['type', 'reason'] as const) : [])]
  const lacking = wanted.filter((field) => !column.has(field))
  if (lacking.length > 0) throw new Error(`The file has no column ${lacking.map(namesOf).join(', no ')}.`)
  const figures = FIGURES.filter((field) => column.has(field))
  if (!long && figures.length === 0) throw new Error('The file has no column of figures that is known.')
  return {
    shape: long ? 'long' : 'wide',
    series: seriesOf(figures.map((field) => named[column.get(field) ?? -1] ?? '')),
    at: (line, field) => line[column.get(field) ?? -1]?.trim() ?? '',
    missing: long ? [] : FIGURES.filter((field) => !column.has(field)).map(namesOf),
  }
}

const namesOf = (field: Field) => NAMES[field].join(' or ')

function seriesOf(figures: string[]): BenchmarkSeries {
  const census = figures.filter((name) => OF_CENSUS.test(name)).length
  if (census > 0 && census < figures.length)
    throw new Error('The file mixes columns of the daily data with columns of the census.')
  return census > 0 ? 'census' : 'daily'
}
