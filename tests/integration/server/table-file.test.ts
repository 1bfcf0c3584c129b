import excel from 'exceljs'
import { expect, test } from 'vitest'
import { tableFile, type TableFormat } from '#server/files/table-file.ts'

const HOSTILE = '=HYPERLINK("http://bad.example","O’Neill")'

type Row = { pupil: string; missed: number; rate: number | string | null; gap: number; last: string | null }
const rows: Row[] = [
  { pupil: HOSTILE, missed: 1234, rate: 0.12345, gap: -0.021, last: '2026-11-17' },
  { pupil: '+44 7700 900123', missed: 0, rate: null, gap: 0, last: null },
  { pupil: '-1', missed: 2, rate: 'fewer than 5', gap: 0, last: null },
  { pupil: '@SUM(A1)', missed: 2, rate: 0, gap: 0, last: null },
  { pupil: '\t=1+1', missed: 2, rate: 0, gap: 0, last: null },
  { pupil: '\r=1+1', missed: 2, rate: 0, gap: 0, last: null },
]

const file = (format: TableFormat, given: Iterable<Row> | AsyncIterable<Row> = rows) =>
  tableFile(
    {
      name: 'Pupils of 3B: to 17 Nov',
      title: 'Pupils [missing] school',
      counts: ['Sessions missed, 1 Sep to 17 Nov 2026', '=Every pupil on roll at any time'],
      columns: [
        { key: 'pupil', label: 'Pupil', kind: 'text' },
        { key: 'missed', label: 'Sessions missed', kind: 'count' },
        { key: 'rate', label: 'Attendance', kind: 'percent' },
        { key: 'gap', label: 'Gap', kind: 'percent' },
        { key: 'last', label: 'Last day', kind: 'date' },
      ],
      rows: given,
    },
    format,
  )

async function sheetOf(response: Response) {
  const book = new excel.Workbook()
  await book.xlsx.load(await response.arrayBuffer())
  return book.worksheets[0]!
}

test('a CSV says first what it counts, keeps one decimal, and holds nothing a spreadsheet would run', async () => {
  const response = file('csv')
  expect(response.headers.get('content-disposition')).toBe(
    'attachment; filename="Pupils-of-3B-to-17-Nov.csv"',
  )
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer())
  expect(text.startsWith('\uFEFFPupils [missing] school\r\n')).toBe(true)
  const lines = text.slice(1).split('\r\n')
  expect(lines.slice(1, 3)).toEqual([
    '"Sessions missed, 1 Sep to 17 Nov 2026"',
    "'=Every pupil on roll at any time",
  ])
  expect(lines[3]).toMatch(/^Made \d{4}-\d{2}-\d{2} \d{2}:\d{2}$/)
  expect(lines.slice(4, 6)).toEqual(['', 'Pupil,Sessions missed,Attendance (%),Gap (%),Last day'])
  expect(lines[6]).toBe(`"'=HYPERLINK(""http://bad.example"",""O’Neill"")",1234,12.3,-2.1,2026-11-17`)
  expect(lines[7]).toBe("'+44 7700 900123,0,,0,")
  expect(lines[8]).toBe("'-1,2,fewer than 5,0,")
  for (const start of ["'@SUM", "'\t=1+1", `"'\r=1+1"`]) expect(text).toContain(start)
})

test('an Excel file holds numbers, dates and plain strings, none of them a formula', async () => {
  const sheet = await sheetOf(file('xlsx'))
  expect(sheet.getCell('A1').value).toBe('Pupils [missing] school')
  expect(sheet.getCell('A3').value).toBe('=Every pupil on roll at any time')
  expect(sheet.getCell('A4').text).toMatch(/^Made /)
  expect(sheet.getRow(6).values).toEqual([
    undefined,
    'Pupil',
    'Sessions missed',
    'Attendance',
    'Gap',
    'Last day',
  ])
  const first = sheet.getRow(7)
  expect(first.getCell(1).value).toBe(HOSTILE)
  expect(first.getCell(1).formula).toBeUndefined()
  expect(first.getCell(2).value).toBe(1234)
  expect(first.getCell(3).value).toBe(0.123)
  expect(first.getCell(3).numFmt).toBe('0.0%')
  expect(first.getCell(5).value).toEqual(new Date('2026-11-17T00:00:00Z'))
  expect(sheet.getRow(8).getCell(3).value).toBeNull()
  expect(sheet.getRow(9).getCell(3).value).toBe('fewer than 5')
  const cells = rows.map((_, index) => sheet.getRow(7 + index).getCell(1))
  expect(cells.map(({ formula }) => formula as string | undefined)).toEqual(rows.map(() => undefined))
})

test('rows are asked for as the file is read, not all beforehand', async () => {
  let asked = 0
  async function* endless() {
    for (;;) {
      asked++
      yield await Promise.resolve(rows[0]!)
    }
  }
  const reader = file('csv', endless()).body!.getReader()
  expect((await reader.read()).done).toBe(false)
  await reader.cancel()
  expect(asked).toBeLessThan(5_000)
})

test.each<TableFormat>(['csv', 'xlsx'])(
  'a %s whose rows break off is broken off, never cut short',
  async (format) => {
    async function* breaking() {
      yield await Promise.resolve(rows[0]!)
      throw new Error('The rows ended.')
    }
    await expect(file(format, breaking()).arrayBuffer()).rejects.toThrow()
  },
)
