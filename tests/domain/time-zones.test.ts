import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

const SCRIPT = `
  import * as rules from '#domain/index.ts'
  const dates = rules.datesBetween(rules.localDate('2025-08-01'), rules.localDate('2026-10-31'))
  console.log(JSON.stringify([
    dates.map((date) => [date, rules.weekdayOf(date), rules.mondayOf(date), rules.academicYearOf(date)]),
    ['2026-06-10T23:30:00Z', '2026-03-29T01:00:00Z'].map((at) => [rules.londonDate(at), rules.londonTime(at)]),
    rules.bankHolidays(2026),
  ]))`

function reckonedIn(zone: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '--eval', SCRIPT], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  })
}

test('a server in Auckland reckons the same school dates as one in London', () => {
  const london = reckonedIn('Europe/London')
  expect(london).toContain('"2026-06-11","00:30"')
  expect(reckonedIn('UTC')).toBe(london)
  expect(reckonedIn('Pacific/Auckland')).toBe(london)
})
