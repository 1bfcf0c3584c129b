import {
  addDays,
  addSums,
  mondayOf,
  standingOf,
  type LocalDate,
  type Standing,
  type Sums,
} from '#domain/index.ts'
import type { HalfTermRow } from '#features/absence/period/queries.ts'

/** One pupil's sums of one week. */
export type PupilWeek = { pupilId: number; monday: LocalDate; sums: Sums }

/** A stretch of a year and the same of the year before. */
export type Point = Stretch & { now: Standing; before: Standing | null }

export type Step = 'week' | 'half' | 'term' | 'year'

const TERMS = ['Autumn', 'Spring', 'Summer']

/** Days of a year, from a Monday or a half term's first day on. */
export type Stretch = { key: string; name: string; from: LocalDate; to: LocalDate }

/** How a year is cut, by the school's own half terms; the stretches that have begun. */
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
  // Weeks are told apart by their number within the half term, so that a year stands beside another.
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

/** From the first of some half terms to the last; nothing for none. */
function joined(key: string, name: string, parts: readonly HalfTermRow[]): Stretch[] {
  const [first] = parts
  const last = parts.at(-1)
  return first && last ? [{ key, name, from: first.from, to: last.to }] : []
}

/**
 * The year step by step, each beside the same step of the year before where it had one. A step adds up the weeks whose
 * Monday lies in it; one without a possible session is left out.
 */
export function trendOf(
  step: Step,
  weeks: { now: readonly PupilWeek[]; before: readonly PupilWeek[] },
  halves: readonly HalfTermRow[],
  academicYear: number,
): Point[] {
  const before = new Map(
    stretchesOf(step, halves, academicYear - 1).map((stretch) => [
      stretch.key,
      standingWithin(weeks.before, stretch),
    ]),
  )
  return stretchesOf(step, halves, academicYear)
    .map((stretch) => {
      const then = before.get(stretch.key)
      return {
        ...stretch,
        now: standingWithin(weeks.now, stretch),
        before: then && then.pupils > 0 ? then : null,
      }
    })
    .filter(({ now }) => now.pupils > 0)
}

/** Persistent and severe absence from the start of the year to the end of each half term that has begun. */
export function standingsToDate(
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
      standing: standingWithin(weeks, { from: first.from, to }),
    }))
}

function standingWithin(
  weeks: readonly PupilWeek[],
  { from, to }: { from: LocalDate; to: LocalDate },
): Standing {
  const first = mondayOf(from)
  const byPupil = Map.groupBy(
    weeks.filter(({ monday }) => monday >= first && monday <= to),
    ({ pupilId }) => pupilId,
  )
  return standingOf([...byPupil.values()].map((own) => addSums(own.map(({ sums }) => sums))))
}
