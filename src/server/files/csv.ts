import { stringify } from 'csv-stringify/sync'
import { attachment } from './attachment.ts'

/**
 * A CSV file to download: UTF-8 with a byte order mark (spreadsheets need it), and cells that a spreadsheet would run
 * as a formula made harmless. Takes a file name and rows of named columns, which share one shape.
 */
export function csvFile(name: string, rows: Record<string, string | number>[]): Response {
  const body = stringify(rows, {
    header: true,
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  })
  return attachment(name, 'text/csv; charset=utf-8', body)
}
