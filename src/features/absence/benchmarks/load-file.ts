import { createReadStream } from 'node:fs'
import type { Client } from 'pg'
import { keepBenchmarks } from '#server/db/benchmark-rows.ts'
import { counted } from '#ui/format.ts'
import { FIGURES } from './columns.ts'
import { readBenchmarkFile, type Provenance } from './read-file.ts'

/**
 * Loads an official file of published figures: all of it or nothing. A year that is already kept is replaced where the
 * file was retrieved later. Takes a client of the owner; gives what was done, in sentences.
 */
export async function loadBenchmarks(owner: Client, path: string, provenance: Provenance): Promise<string[]> {
  const { benchmarks, leftOut, missing } = await readBenchmarkFile(createReadStream(path), provenance)
  if (benchmarks.length === 0)
    throw new Error(`No line of this file could be kept: ${[...leftOut.keys()].slice(0, 5).join('; ')}.`)
  const written = await keepBenchmarks(owner, benchmarks)
  const years = [
    ...new Set(benchmarks.map(({ academicYear }) => `${academicYear}/${(academicYear + 1) % 100}`)),
  ]
  const areas = [
    counted(count(benchmarks, 'country'), 'country', 'countries'),
    counted(count(benchmarks, 'region'), 'region'),
    counted(count(benchmarks, 'authority'), 'authority', 'authorities'),
  ]
  const figures = benchmarks.flatMap((one) => FIGURES.map((figure) => one[figure]))
  const without = figures.filter((figure) => figure === null).length
  return [
    `${benchmarks[0]?.source ?? ''} (${benchmarks[0]?.series ?? ''}), ${years.join(', ')}:`,
    `${counted(written, 'line')} kept, by phase: ${areas.join(', ')}.`,
    ...(written < benchmarks.length
      ? [`${benchmarks.length - written} stay as they were: what is kept of them was retrieved later.`]
      : []),
    ...(missing.length > 0 ? [`Not in this file, so left empty: ${missing.join('; ')}.`] : []),
    `${without} figures empty: not in the file, not available, not applicable or suppressed.`,
    ...[...leftOut].map(([why, lines]) => `${counted(lines, 'line')} left out: ${why}.`),
    ...(benchmarks.some(({ to }) => to === null)
      ? ['The file does not say up to which day it counts. Give --from and --to where you know them.']
      : []),
  ]
}

const count = (benchmarks: { level: string; areaCode: string }[], level: string) =>
  new Set(benchmarks.filter((one) => one.level === level).map(({ areaCode }) => areaCode)).size
