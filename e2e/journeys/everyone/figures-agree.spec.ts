import type { Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import excel from 'exceljs'
import { academicYearDates, localDate } from '#domain/index.ts'
import { NOW } from '../../support/address.ts'
import {
  asked,
  childrenCounted,
  pupilsCounted,
  together,
  type Counted,
  type Together,
} from '../../support/counted.ts'
import { signInAs, signOut } from '../../support/sign-in.ts'
import { expect, test } from '../../support/test.ts'

const TODAY = localDate(NOW.slice(0, 10))
const YEARS = [2025, 2026]

/** An academic year up to today. */
function daysOf(year: number): [string, string] {
  const { from, to } = academicYearDates(year)
  return [from, to < TODAY ? to : TODAY]
}

const whole = (text: string) => Number(text.replaceAll(',', ''))

/** The numbers of "1,611 of 41,828 sessions". */
function countOf(text: string): [number, number] {
  const [, count = '', of = ''] = /([\d,]+) of ([\d,]+)/.exec(text) ?? []
  return [whole(count), whole(of)]
}

type Line = Record<string, string>

/** A file in both its forms, which must say the same: its lines by the heads of their columns. */
async function fileOf(page: Page, path: string): Promise<Line[]> {
  const address = (format: string) => `${path}${path.includes('?') ? '&' : '?'}format=${format}`
  const csv = await page.request.get(address('csv'))
  expect(csv.ok(), path).toBe(true)
  const table: string[][] = parse(await csv.text(), {
    relax_column_count: true,
    bom: true,
    skip_empty_lines: false,
  })
  const head = table.findIndex((line) => line.length > 1)
  const [heads = [], ...lines] = table.slice(head)

  const workbook = new excel.Workbook()
  await workbook.xlsx.load((await (await page.request.get(address('xlsx'))).body()) as never)
  const sheet: string[][] = []
  workbook.worksheets[0]?.eachRow((row) => sheet.push(heads.map((_, n) => row.getCell(n + 1).text)))
  const counts = heads.flatMap((name, n) => (/%|^'/.test(name) ? [] : [n]))
  const plain = (all: string[][]) => all.map((line) => counts.map((n) => (line[n] ?? '').replace(/^'/, '')))
  expect(plain(sheet.slice(-lines.length)), `${path} as a workbook`).toEqual(plain(lines))
  return lines.map((line) => Object.fromEntries(heads.map((name, n) => [name, line[n] ?? ''])))
}

const schoolOf = async (urn: number): Promise<number> => {
  const [found] = await asked<{ id: number }>('select school_id as id from school_detail where urn = $1', [
    urn,
  ])
  return found?.id ?? 0
}

/** Whether a school belonged to one trust on every day of a year. */
const heldThroughout = async (school: number, year: number): Promise<boolean> => {
  const found = await asked<{ trust: number | null }>(
    `select distinct trust_id as trust from school_detail
     where school_id = $1 and from_date <= $3 and to_date >= $2 and from_date <= to_date`,
    [school, ...daysOf(year)],
  )
  return found.length === 1 && found[0]?.trust !== null
}

test('a school’s figures are the same counted by hand, on its pages and in its files', async ({ page }) => {
  await signInAs(page, 'attendance_champion')
  const base = new URL(page.url()).pathname
  const school = await schoolOf(Number(base.split('/')[2]))
  for (const year of YEARS) {
    const pupils = await pupilsCounted([school], ...daysOf(year), year)
    const sums = together(pupils)
    expect(sums.possible).toBeGreaterThan(1000)

    await page.goto(`${base}?year=${year}`)
    const said = new Map(
      (await page.locator('#glance tbody tr').allInnerTexts()).map((row) => [
        row.split('\t')[0]?.trim(),
        countOf(row),
      ]),
    )
    const late = pupils.reduce((sum, pupil) => sum + pupil.late, 0)
    const veryLate = pupils.reduce((sum, pupil) => sum + pupil.veryLate, 0)
    expect(said.get('Attendance')).toEqual([sums.attended, sums.possible])
    expect(said.get('Authorised absence')).toEqual([sums.authorised, sums.possible])
    expect(said.get('Unauthorised absence')).toEqual([sums.unauthorised, sums.possible])
    expect(said.get('Persistently absent')).toEqual([sums.persistent, sums.pupils])
    expect(said.get('Severely absent')).toEqual([sums.severe, sums.pupils])
    expect(said.get('Late, register open')).toEqual([late, sums.possible])
    expect(said.get('Late, register closed')).toEqual([veryLate, sums.possible])

    const listed = await fileOf(page, `${base}/pupils/file?band=all&year=${year}`)
    expect(sorted(listed.map(listedPupil))).toEqual(sorted(pupils.map(countedPupil)))
    const persistent = await fileOf(page, `${base}/pupils/file?band=persistent&year=${year}`)
    expect(persistent).toHaveLength(sums.persistent)
  }
})

const sorted = (lines: string[]) => lines.toSorted()

const listedPupil = (line: Line) =>
  [
    line['Pupil'],
    line['Possible sessions'],
    line['Missed'],
    line['Authorised'],
    line['Unauthorised'],
    line['Late, register open'],
    line['Late, register closed'],
  ].join(' | ')

const countedPupil = ({ name, attended, authorised, unauthorised, late, veryLate }: Counted) =>
  [
    name,
    attended + authorised + unauthorised,
    authorised + unauthorised,
    authorised,
    unauthorised,
    late,
    veryLate,
  ].join(' | ')

for (const [role, whose] of [
  ['la_team_lead', 'an authority'],
  ['trust_attendance_lead', 'a trust'],
] as const)
  test(`the figures of ${whose} are the same counted by hand, on its page and in its files`, async ({
    page,
  }) => {
    await signInAs(page, role)
    const base = new URL(page.url()).pathname.replace(/\/attendance.*/, '') + '/attendance'
    for (const year of YEARS) {
      const lines = await fileOf(page, `${base}/file?year=${year}`)
      expect(lines.length).toBeGreaterThan(1)
      const schools: number[] = []
      for (const line of lines) {
        const school = await schoolOf(Number(line['URN']))
        // A school held for a part of the year alone keeps its figures to itself.
        if (line['Pupils'] === '') {
          expect(await heldThroughout(school, year), line['School']).toBe(false)
          continue
        }
        schools.push(school)
        const own = together(await pupilsCounted([school], ...daysOf(year), year))
        expect(ofSchool(line), line['School']).toEqual(own)
      }

      expect(schools.length).toBeGreaterThan(0)
      const children = await childrenCounted(schools, ...daysOf(year), year)
      const all = together(children)
      await page.goto(`${base}?year=${year}`)
      const text = await page.getByRole('main').innerText()
      expect(text).toContain(
        `${all.possible.toLocaleString('en-GB')} sessions of ${all.pupils.toLocaleString('en-GB')} pupils`,
      )
      expect(text).toContain(
        `${all.authorised.toLocaleString('en-GB')} and ${all.unauthorised.toLocaleString('en-GB')} sessions`,
      )
      expect(text).toContain(
        `${all.persistent.toLocaleString('en-GB')} of ${all.pupils.toLocaleString('en-GB')} pupils`,
      )
      expect(text).toContain(
        `${all.severe.toLocaleString('en-GB')} of ${all.pupils.toLocaleString('en-GB')} pupils`,
      )

      const groups = new Map(
        (await fileOf(page, `${base}/cohorts/file?year=${year}`)).map((line) => [line['Group'], line]),
      )
      expect(ofGroup(groups.get('Everybody'))).toEqual(without(all))
      for (const [name, kind] of [
        ['Free school meals', 'fsm'],
        ['SEN support', 'sen_support'],
        ['Looked after', 'looked_after'],
      ] as const) {
        const members = children.filter(({ kinds }) => kinds.includes(kind))
        expect(ofGroup(groups.get(name)), name).toEqual(without(together(members)))
      }
    }
    await signOut(page)
  })

const ofSchool = (line: Line): Together => ({
  pupils: Number(line['Pupils']),
  possible: Number(line['Possible sessions']),
  attended: Number(line['Sessions attended']),
  authorised: Number(line['Sessions authorised']),
  unauthorised: Number(line['Sessions unauthorised']),
  persistent: Number(line['Pupils persistently absent']),
  severe: Number(line['Pupils severely absent']),
})

const ofGroup = (line: Line | undefined) => ({
  pupils: Number(line?.['Pupils']),
  possible: Number(line?.['Possible sessions']),
  authorised: Number(line?.['Sessions authorised']),
  unauthorised: Number(line?.['Sessions unauthorised']),
  persistent: Number(line?.['Persistently absent']),
  severe: Number(line?.['Severely absent']),
})

const without = ({ attended: _, ...rest }: Together) => rest
