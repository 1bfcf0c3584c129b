import { addDays, dateOf, weekdayOf } from '../dates/arithmetic.ts'
import { localDate, type LocalDate } from '../dates/local-date.ts'

export type BankHoliday = { date: LocalDate; name: string }

const MONDAY = 1
const SATURDAY = 6

// Days moved or added by proclamation.
const MOVED: Record<string, LocalDate> = {
  'Early May bank holiday 2020': localDate('2020-05-08'),
  'Spring bank holiday 2022': localDate('2022-06-02'),
}
const ADDED: readonly BankHoliday[] = [
  { date: localDate('2022-06-03'), name: 'Platinum Jubilee bank holiday' },
  { date: localDate('2022-09-19'), name: 'State funeral of Queen Elizabeth II' },
  { date: localDate('2023-05-08'), name: 'Coronation of King Charles III' },
]

/**
 * The bank holidays of England in a calendar year, in order: the Banking and Financial Dealings Act 1971,
 * common law days with their substitutes, and what was proclaimed from 2019 on. A later proclamation is not
 * foreseen.
 */
export function bankHolidays(year: number): BankHoliday[] {
  const easter = easterSunday(year)
  const usual: BankHoliday[] = [
    substitutedNewYear(year),
    { date: addDays(easter, -2), name: 'Good Friday' },
    { date: addDays(easter, 1), name: 'Easter Monday' },
    { date: firstMondayFrom(dateOf(year, 5, 1)), name: 'Early May bank holiday' },
    { date: lastMondayUpTo(dateOf(year, 5, 31)), name: 'Spring bank holiday' },
    { date: lastMondayUpTo(dateOf(year, 8, 31)), name: 'Summer bank holiday' },
    ...christmas(year),
  ].map(({ date, name }) => ({ date: MOVED[`${name} ${year}`] ?? date, name }))
  const added = ADDED.filter(({ date }) => date.startsWith(String(year)))
  return [...usual, ...added].sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** Easter Sunday of a year, by the Gregorian reckoning (Meeus, Jones and Butcher). */
export function easterSunday(year: number): LocalDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return dateOf(year, Math.floor(sum / 31), (sum % 31) + 1)
}

function substitutedNewYear(year: number): BankHoliday {
  const date = dateOf(year, 1, 1)
  return isWeekend(date)
    ? { date: firstMondayFrom(date), name: 'New Year’s Day (substitute)' }
    : { date, name: 'New Year’s Day' }
}

// Of Christmas and Boxing Day, what falls on a weekend moves to the next weekday that is not the other.
function christmas(year: number): BankHoliday[] {
  const christmasDay = dateOf(year, 12, 25)
  const boxingDay = dateOf(year, 12, 26)
  return [
    isWeekend(christmasDay)
      ? { date: dateOf(year, 12, 27), name: 'Christmas Day (substitute)' }
      : { date: christmasDay, name: 'Christmas Day' },
    isWeekend(boxingDay)
      ? { date: dateOf(year, 12, 28), name: 'Boxing Day (substitute)' }
      : { date: boxingDay, name: 'Boxing Day' },
  ]
}

function isWeekend(date: LocalDate): boolean {
  return weekdayOf(date) >= SATURDAY
}

function firstMondayFrom(date: LocalDate): LocalDate {
  return addDays(date, (7 + MONDAY - weekdayOf(date)) % 7)
}

function lastMondayUpTo(date: LocalDate): LocalDate {
  return addDays(date, MONDAY - weekdayOf(date))
}
