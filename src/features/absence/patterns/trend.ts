import {
  addDays,
  addSums,
  mondayOf,
  totalsOf,
  type LocalDate,
  type GroupTotals,
  type Sums,
} from '#domain/index.ts'
import type { HalfTermRow } from '#features/absence/period/queries.ts'

/** One pupil's sums of one week. */
export type PupilWeek = { pupilId: number; monday: LocalDate; sums: Sums }

/**
 * A stretch of a year, and what it and the same stretch of the year before add up to; of one that is not over (`running`)
 * both to the same school day.
 */
export type Point = Stretch & { now: GroupTotals; before: GroupTotals | null; running: boolean }

/** The steps in which a year may be shown. */
export const STEPS = ['week', 'half', 'term', 'year'] as const
export type Step = (typeof STEPS)[number]

const TERMS = ['Autumn', 'Spring', 'Summer']

/** Days of a year, from a Monday or a half term's first day on. */
export type Stretch = { key: string; name: string; from: LocalDate; to: LocalDate }

/** The parts of a year, by the school's own half terms. */
export function stretchesOf(step: Step, halves: readonly HalfTermRow[], academicYear: number): Stretch[] {
  const own = halves.filter((half) => half.academicYear === academicYear)
  if (step === 'year') return joined('year', 'The year', own)
  if (step === 'half')
    return own.map(({ halfTerm, from, to }) => ({
      key: String(halfTerm),
      name: `${TERMS[Math.ceil(halfTerm / 2) - 1] ?? ''} ${halfTerm % 2 === 1 ? 1 : 2}`,
      from,
      to,
    }))
  if (step === 'term')
    return TERMS.flatMap((name, n) =>
      joined(
        name,
        name,
        own.filter(({ halfTerm }) => Math.ceil(halfTerm / 2) === n + 1),
      ),
    )
  // A week's key is its number within the half term, so that it can be compared with the year before.
  return own.flatMap(({ halfTerm, from, to }) => {
    const weeks: Stretch[] = []
    for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7))
      weeks.push({
        key: `${halfTerm}.${weeks.length + 1}`,
        name: monday,
        from: monday,
        to: addDays(monday, 6),
      })
    return weeks
  })
}

/** Several half terms as one stretch; no stretch for no half term. */
function joined(key: string, name: string, parts: readonly HalfTermRow[]): Stretch[] {
  const [first] = parts
  const last = parts.at(-1)
  return first && last ? [{ key, name, from: first.from, to: last.to }] : []
}

/** The step that a day lies in, with the same step of the year before. */
export function runningStep(
  step: Step,
  halves: readonly HalfTermRow[],
  academicYear: number,
  today: LocalDate,
): { later: Stretch; earlier: Stretch } | null {
  const later = stretchesOf(step, halves, academicYear).find(({ from, to }) => from <= today && today <= to)
  const earlier = stretchesOf(step, halves, academicYear - 1).find(({ key }) => key === later?.key)
  return later && earlier ? { later, earlier } : null
}

/**
 * The year step by step, with the same step of the year before where there was one. A step adds up the weeks whose
 * Monday lies in it; steps without a possible session are left out. `running` is the step that is not over, with what
 * the year before added up to by the same school day of it.
 */
export function trendOf(
  step: Step,
  weeks: { now: readonly PupilWeek[]; before: readonly PupilWeek[] },
  halves: readonly HalfTermRow[],
  academicYear: number,
  running: { key: string; before: GroupTotals } | null,
): Point[] {
  const before = new Map(
    stretchesOf(step, halves, academicYear - 1).map((stretch) => [
      stretch.key,
      totalsWithin(weeks.before, stretch),
    ]),
  )
  return stretchesOf(step, halves, academicYear)
    .map((stretch) => {
      const then = stretch.key === running?.key ? running.before : before.get(stretch.key)
      return {
        ...stretch,
        now: totalsWithin(weeks.now, stretch),
        before: then && then.pupils > 0 ? then : null,
        running: stretch.key === running?.key,
      }
    })
    .filter(({ now }) => now.pupils > 0)
}

/** Persistent and severe absence from the start of the year to the end of each half term that has begun. */
export function totalsToDate(
  weeks: readonly PupilWeek[],
  halves: readonly HalfTermRow[],
  academicYear: number,
) {
  const own = stretchesOf('half', halves, academicYear)
  const first = own[0]
  if (!first) return []
  return own
    .filter(({ from }) => weeks.some(({ monday }) => monday >= mondayOf(from)))
    .map(({ key, name, to }) => ({
      key,
      name,
      from: first.from,
      to,
      totals: totalsWithin(weeks, { from: first.from, to }),
    }))
}

function totalsWithin(
  weeks: readonly PupilWeek[],
  { from, to }: { from: LocalDate; to: LocalDate },
): GroupTotals {
  const first = mondayOf(from)
  const byPupil = Map.groupBy(
    weeks.filter(({ monday }) => monday >= first && monday <= to),
    ({ pupilId }) => pupilId,
  )
  return totalsOf([...byPupil.values()].map((own) => addSums(own.map(({ sums }) => sums))))
}
