import { stringify } from 'csv-stringify/sync'
import { attachment } from './attachment.ts'

/**
 * How every CSV is written: UTF-8 with a byte order mark (spreadsheets need it), cells that a spreadsheet would run as
 * a formula made harmless, and a line break within a cell kept within it.
 */
export const CSV = {
  bom: true,
  escape_formulas: true,
  quoted_match: /[\r\n]/,
  record_delimiter: 'windows',
} as const

/**
 * A CSV file to download. Takes a file name and rows of named columns, which share one shape.
 */
export function csvFile(name: string, rows: Record<string, string | number>[]): Response {
  const body = stringify(rows, { ...CSV, header: true })
  return attachment(name, 'text/csv; charset=utf-8', body)
}
