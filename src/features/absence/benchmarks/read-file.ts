import type { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { z } from 'zod'
import { isLocalDate, NO_FIGURES, type Benchmark, type LocalDate } from '#domain/index.ts'
import { FIGURES, layoutOf, type Figure, type Layout } from './columns.ts'
import {
  figureCalled,
  figureIn,
  levelCalled,
  periodCalled,
  phaseCalled,
  yearCalled,
} from './official-terms.ts'

/** What the file cannot say of itself: when it was fetched, and, where known, the days it counts. */
export type Provenance = {
  retrieved: LocalDate
  from: LocalDate | null
  to: LocalDate | null
  source?: string
}

export type BenchmarkFile = {
  benchmarks: Benchmark[]
  /** How many lines were left out, by the reason; and the figures the file does not have at all. */
  leftOut: Map<string, number>
  missing: string[]
}

const SOURCES = {
  daily: 'Pupil attendance in schools, daily data, England',
  census: 'Pupil absence in schools in England, school census',
}

const cells = z.array(z.string())

/**
 * Reads an official file of areas and phases, whichever of the known layouts it has. Refuses it whole, naming the
 * line, where a cell is neither a figure nor a known marker, a figure is given twice, or shares do not add up.
 */
export async function readBenchmarkFile(file: Readable, provenance: Provenance): Promise<BenchmarkFile> {
  const lines = file.pipe(parse({ bom: true, relax_column_count: false }))
  file.once('error', (error) => lines.destroy(error))
  const kept = new Map<string, Benchmark>()
  const leftOut = new Map<string, number>()
  let layout: Layout | undefined
  let number = 0
  for await (const record of lines) {
    const line = cells.parse(record)
    number++
    if (!layout) {
      layout = layoutOf(line)
      continue
    }
    const place = placeOf(layout, line, provenance)
    const why = typeof place === 'string' ? place : put(kept, layout, line, place, number)
    if (why !== null) leftOut.set(why, (leftOut.get(why) ?? 0) + 1)
  }
  if (!layout) throw new Error('The file is empty.')
  const benchmarks = [...kept.values()]
  benchmarks.forEach(mustAddUp)
  const never = FIGURES.filter((figure) => benchmarks.every((one) => one[figure] === null))
  return { benchmarks, leftOut, missing: layout.shape === 'wide' ? layout.missing : never }
}

/** The place and time that a line is about, or the reason it is left out. */
function placeOf({ at, series }: Layout, line: string[], provenance: Provenance): Benchmark | string {
  const level = levelCalled(at(line, 'level'))
  if (!level) return `level “${at(line, 'level')}”`
  const phase = phaseCalled(at(line, 'phase'))
  if (!phase) return `phase “${at(line, 'phase')}”`
  const frame = at(line, 'timeFrame') || at(line, 'timeIdentifier') || 'Academic year'
  const period = periodCalled(frame)
  if (!period) return /^week/i.test(frame) ? 'a single week' : `period “${frame}”`
  const day = at(line, 'referenceDate')
  const academicYear = yearCalled(at(line, 'timePeriod'), day)
  if (academicYear === undefined) return `time “${at(line, 'timePeriod')}”`
  const [areaCode, area] = areaOf({ at }, line, level)
  if (areaCode === '' || area === '') return `${level} without a code or a name`
  const { retrieved, from, to, source = SOURCES[series] } = provenance
  return {
    ...NO_FIGURES,
    ...{ series, academicYear, period, level, areaCode, area, phase, cohort: 'all', source, retrieved, from },
    to: isLocalDate(day) ? day : to,
  }
}

function areaOf({ at }: Pick<Layout, 'at'>, line: string[], level: Benchmark['level']): [string, string] {
  if (level === 'country') return [at(line, 'countryCode'), at(line, 'countryName')]
  if (level === 'region') return [at(line, 'regionCode'), at(line, 'regionName')]
  // Schools know an authority by its three-digit code; one without it is kept under its nine-character code.
  const old = at(line, 'authorityCode')
  return [/^\d{3}$/.test(old) ? old : at(line, 'authorityNewCode'), at(line, 'authorityName')]
}

function put(
  kept: Map<string, Benchmark>,
  { shape, at }: Layout,
  line: string[],
  place: Benchmark,
  number: number,
): string | null {
  const key = [place.level, place.areaCode, place.phase, place.period, place.academicYear].join()
  const before = kept.get(key)
  if (shape === 'wide') {
    if (before) throw new Error(`Line ${number} says ${place.area}, ${place.phase}, a second time.`)
    for (const figure of FIGURES) place[figure] = read(at(line, figure), figure, number)
    kept.set(key, place)
    return null
  }
  const figure = figureCalled(at(line, 'status'), at(line, 'type'), at(line, 'reason'))
  if (!figure) return 'a reason or kind that is not kept'
  const one = before && (before.to ?? '') >= (place.to ?? '') ? before : place
  if (before && (before.to ?? '') > (place.to ?? '')) return 'an earlier day of the same year'
  const value = read(at(line, 'percent'), figure, number)
  if (one[figure] !== null && one[figure] !== value)
    throw new Error(
      `Line ${number} says ${figure} of ${place.area}, ${place.phase}, a second time, otherwise.`,
    )
  one[figure] = value
  kept.set(key, one)
  return null
}

function read(cell: string, figure: Figure, number: number): number | null {
  const value = figureIn(cell)
  if (value === undefined || (value !== null && figure !== 'sessions' && value > 100))
    throw new Error(`Line ${number}: “${cell}” is no figure of ${figure}, and no marker that is known.`)
  return value !== null && figure === 'sessions' ? Math.round(value) : value
}

// Catches a file in fractions instead of percentages, or with another layout under the same names.
function mustAddUp({ attendance, absence, area, phase }: Benchmark): void {
  if (attendance !== null && absence !== null && Math.abs(attendance + absence - 100) > 0.2)
    throw new Error(`Attendance and absence of ${area}, ${phase}, make ${attendance + absence} per cent.`)
}
