import { attendanceRate } from '../marks/rates.ts'
import { tenthOfPercent } from '../marks/rounding.ts'
import { shareOfPupils, type GroupTotals } from '../marks/sums.ts'

/** From which figures on a school of an area is put forward for a look. No law sets them; pages show them with the result. */
export const LOOK_SETTINGS = {
  /** Percentage points of persistently absent pupils above the national figure for the phase. */
  persistentAboveNational: 5,
  /** Percentage points of attendance lost since the term before. */
  attendanceFall: 1,
  /** How many times the share of severely absent pupils in the area's schools of the same phase. */
  severeTimesPhase: 2,
  /** Consecutive school days on which a register was not taken. */
  registerDays: 2,
  /** With fewer pupils than this a share of them says little. */
  fewestPupils: 20,
} as const

/** What is known of one school of an area; shares are from 0 to 1, or null where there is none. */
export type SchoolSeen = {
  totals: GroupTotals | null
  /** The attendance of this term and of the term before. */
  attendanceThisTerm: number | null
  attendanceTermBefore: number | null
  nationalPersistent: number | null
  /** The share of severely absent pupils in the area's schools of this phase. */
  phaseSevere: number | null
  /** Registers due and not taken, a school day each, today or the latest first. */
  registersMissing: readonly number[]
}

const points = (share: number) => (100 * tenthOfPercent(share)).toFixed(1)

/** Why a school needs a look, one sentence for each reason; none for a school that needs none. The sentences blame nobody. */
export function needsALook(school: SchoolSeen): string[] {
  return [persistent(school), fall(school), severe(school), registers(school)].filter((why) => why !== null)
}

function persistent({ totals, nationalPersistent }: SchoolSeen): string | null {
  const share = shareOfEnough(totals, 'persistent')
  if (share === null || nationalPersistent === null) return null
  const above = share - nationalPersistent
  return above * 100 > LOOK_SETTINGS.persistentAboveNational
    ? `Persistent absence is ${points(above)} points above the national figure for the phase.`
    : null
}

function fall({ attendanceThisTerm, attendanceTermBefore }: SchoolSeen): string | null {
  if (attendanceThisTerm === null || attendanceTermBefore === null) return null
  const lost = attendanceTermBefore - attendanceThisTerm
  return lost * 100 > LOOK_SETTINGS.attendanceFall
    ? `Attendance has fallen by ${points(lost)} points since the term before.`
    : null
}

function severe({ totals, phaseSevere }: SchoolSeen): string | null {
  const share = shareOfEnough(totals, 'severe')
  if (share === null || phaseSevere === null || phaseSevere === 0) return null
  return share > phaseSevere * LOOK_SETTINGS.severeTimesPhase
    ? `Severe absence is ${(share / phaseSevere).toFixed(1)} times that of schools of the same phase here.`
    : null
}

function registers({ registersMissing }: SchoolSeen): string | null {
  const days = longestRun(registersMissing.map((missing) => missing > 0))
  return days >= LOOK_SETTINGS.registerDays
    ? `Registers were not taken on ${days} school days running.`
    : null
}

function longestRun(days: readonly boolean[]): number {
  let longest = 0
  let run = 0
  for (const day of days) {
    run = day ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}

function shareOfEnough(totals: GroupTotals | null, of: 'persistent' | 'severe'): number | null {
  return totals && totals.pupils >= LOOK_SETTINGS.fewestPupils ? shareOfPupils(totals, of) : null
}

/** By how much a rate changed, as a fraction; null where either rate is missing. */
export function change(now: number | null, before: number | null): number | null {
  return now === null || before === null ? null : now - before
}

/** The attendance of a group whose totals may be missing. */
export const attendanceOf = (totals: GroupTotals | undefined): number | null =>
  totals ? attendanceRate(totals) : null
