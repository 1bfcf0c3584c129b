import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

type Day = { name: string; moment: Date }

/** Days that code about school days gets wrong. The nights begin ten seconds before the clocks change. */
function days(real: Date): Day[] {
  const nextYear = new Date(real)
  nextYear.setUTCFullYear(real.getUTCFullYear() + 1)
  return [
    { name: 'sunday', moment: new Date('2027-01-17T10:00:00Z') },
    { name: 'august', moment: new Date('2029-08-01T09:00:00Z') },
    { name: 'leap', moment: new Date('2028-02-29T09:00:00Z') },
    { name: 'clocks-back', moment: new Date('2026-10-25T00:59:50Z') },
    { name: 'clocks-forward', moment: new Date('2027-03-28T00:59:50Z') },
    { name: 'next-year', moment: nextYear },
  ]
}

/** What was asked for: a named day, all of them, or a date or moment in UTC. Null when nothing was. */
export function readDay(asked: string | undefined, real = new Date()): Day[] | null {
  if (asked === undefined) return null
  if (asked === 'all') return days(real)
  const named = days(real).filter(({ name }) => name === asked)
  if (named.length > 0) return named
  const moment = new Date(`${asked.length === 10 ? `${asked}T09:00` : asked.replace(/Z$/, '')}Z`)
  if (Number.isNaN(moment.getTime()))
    throw new Error(
      `“${asked}” is no day: give a date, a moment like 2028-02-29T23:59, all, or ${days(real)
        .map(({ name }) => name)
        .join(', ')}.`,
    )
  return [{ name: asked, moment }]
}

/** One of the named days: another one every day, so that each has its turn within a week. */
export function inTurn(real: Date): Day[] {
  const all = days(real)
  const turn = Math.floor(real.getTime() / 86_400_000) % all.length
  return all.slice(turn, turn + 1)
}

/** Debian’s library that shifts what the clock says to a process and all it starts, or null. */
export function findFaketime(): string | null {
  if (process.platform !== 'linux') return null
  const found = readdirSync('/usr/lib')
    .map((folder) => join('/usr/lib', folder, 'faketime', 'libfaketime.so.1'))
    .find((path) => existsSync(path))
  return found ?? null
}

/**
 * Settings under which a process, and every one it starts, stands at a moment, which ticks on. A distance from the real
 * clock, not a start: the tests, their server and its backends each begin at another time and must agree.
 */
export function underDay(library: string, moment: Date): Record<string, string> {
  const seconds = Math.round((moment.getTime() - Date.now()) / 1000)
  return {
    LD_PRELOAD: library,
    FAKETIME: `${seconds < 0 ? '' : '+'}${seconds}`,
    // Timers and time limits go on as they are.
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    DONT_FAKE_MONOTONIC: '1',
  }
}
