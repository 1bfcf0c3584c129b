import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify'
import excel from 'exceljs'
import { londonDate, londonTime, tenthOfPercent } from '#domain/index.ts'
import { now } from '../clock.ts'
import { log } from '../log.ts'
import { attachment } from './attachment.ts'
import { CSV } from './csv.ts'

/** A percent is given as a fraction; a cell that has no figure says why in words, or is null. */
export type Column<Key extends string = string> = {
  key: Key
  label: string
  kind: 'text' | 'count' | 'percent' | 'date'
}
type Cell = string | number | null
type Rows<Key extends string> = Iterable<Record<Key, Cell>> | AsyncIterable<Record<Key, Cell>>

export type Table<Key extends string = string> = {
  /** The file's name, without its ending. */
  name: string
  title: string
  /** What it counts, of which period, of whom and from when: a line each, above the table. */
  counts: string[]
  columns: readonly Column<Key>[]
  rows: Rows<Key>
}

export type TableFormat = 'csv' | 'xlsx'

/** The format an address asks for: CSV unless it says Excel. */
export const formatAsked = (search: URLSearchParams): TableFormat =>
  search.get('format') === 'xlsx' ? 'xlsx' : 'csv'

/**
 * A table to download, written row by row as it is read. Its first lines say what it is, what it counts and when it
 * was made. Percentages are rounded as pages show them, so that a file tells no more than a page. Nothing that a
 * person typed is run as a formula: CSV puts an apostrophe before it, Excel is given a string.
 */
export function tableFile<Key extends string>(table: Table<Key>, format: TableFormat): Response {
  const body = new PassThrough()
  const write = format === 'csv' ? writeCsv : writeWorkbook
  // A reader who goes away ends the writing; any other fault breaks the download off, never leaving half a table whole.
  write(table, body).catch((error: unknown) => {
    if (!body.destroyed) log().error({ error }, 'a table could not be written')
    body.destroy(error as Error)
  })
  return attachment(`${table.name}.${format}`, TYPES[format], Readable.toWeb(body) as ReadableStream)
}

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

function heading({ title, counts }: Table): string[] {
  const made = now().toISOString()
  return [title, ...counts, `Made ${londonDate(made)} ${londonTime(made)}`]
}

async function writeCsv(table: Table, out: PassThrough): Promise<void> {
  const lines = stringify(CSV)
  await pipeline(Readable.from(csvLines(table)), lines, out)
}

async function* csvLines(table: Table) {
  for (const line of heading(table)) yield [line]
  yield []
  yield table.columns.map(({ label, kind }) => (kind === 'percent' ? `${label} (%)` : label))
  for await (const row of table.rows)
    yield table.columns.map(({ key, kind }) => {
      const cell = row[key] ?? null
      return kind === 'percent' && typeof cell === 'number'
        ? Number((100 * tenthOfPercent(cell)).toFixed(1))
        : cell
    })
}

const FORMATS = { text: '@', count: '#,##0', percent: '0.0%', date: 'd mmm yyyy' }

async function writeWorkbook(table: Table, out: PassThrough): Promise<void> {
  const book = new excel.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true })
  const sheet = book.addWorksheet(sheetName(table.title), {
    views: [{ state: 'frozen', ySplit: heading(table).length + 2 }],
  })
  sheet.columns = table.columns.map(({ kind }) => ({
    width: kind === 'text' ? 28 : 14,
    style: { numFmt: FORMATS[kind] },
  }))
  for (const [index, line] of heading(table).entries()) {
    const row = sheet.addRow([line])
    row.font = { bold: index === 0 }
    row.commit()
  }
  sheet.addRow([]).commit()
  const labels = sheet.addRow(table.columns.map(({ label }) => label))
  labels.font = { bold: true }
  labels.commit()
  for await (const row of table.rows) {
    sheet.addRow(table.columns.map(({ key, kind }) => excelCell(row[key] ?? null, kind))).commit()
    if (out.writableNeedDrain) await new Promise((drained) => out.once('drain', drained))
  }
  await book.commit()
}

function excelCell(cell: Cell, kind: Column['kind']): Cell | Date {
  if (kind === 'percent' && typeof cell === 'number') return tenthOfPercent(cell)
  return kind === 'date' && cell !== null && ISO_DATE.test(String(cell))
    ? new Date(`${cell}T00:00:00Z`)
    : cell
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/

// What Excel allows in the name of a sheet.
const sheetName = (title: string) =>
  title
    .replace(/[*?:\\/[\]]+/g, ' ')
    .slice(0, 31)
    .trim() || 'Table'
