import {
  absenceBand,
  absencesOf,
  attendanceRate,
  isPersistentlyAbsent,
  movementOf,
  sessionsUntilPersistent,
  type Movement,
  type Sums,
} from '#domain/index.ts'
import { orderOf, type ListQuery } from './list-query.ts'
import type { AnalysedPupil } from './queries.ts'

/** Sessions missed, by what explains them. */
export type Kinds = { illness: number; authorised: number; holiday: number; unauthorised: number }

export type ListedPupil = AnalysedPupil & {
  kinds: Kinds
  movement: Movement
  /** Sessions missed in each of the latest weeks, the oldest first; null for a week without a possible session. */
  weeks: (number | null)[]
  outlook: { canMiss: number; toRecover: number; remaining: number }
}

type Known = {
  before: ReadonlyMap<number, Sums>
  illness: ReadonlyMap<number, { illness: number; holiday: number }>
  weeks: ReadonlyMap<number, (number | null)[]>
  /** Sessions still to come in the school year. */
  remaining: (yearGroup: number) => number
}

/** Pupils as the list tells of them. */
export const listedPupils = (pupils: readonly AnalysedPupil[], known: Known): ListedPupil[] =>
  pupils.map((pupil) => {
    const { illness = 0, holiday = 0 } = known.illness.get(pupil.pupilId) ?? {}
    const { authorised, unauthorised } = pupil.sums
    const remaining = known.remaining(pupil.yearGroup)
    return {
      ...pupil,
      kinds: { illness, authorised: authorised - illness, holiday, unauthorised: unauthorised - holiday },
      movement: movementOf(known.before.get(pupil.pupilId), pupil.sums),
      weeks: known.weeks.get(pupil.pupilId) ?? [],
      outlook: { ...sessionsUntilPersistent(pupil.sums, remaining), remaining },
    }
  })

/** A pupil's sums as a view of persistence counts them: the other kind of absence neither missed nor attended. */
export function viewedSums(sums: Sums, view: ListQuery['view']): Sums {
  if (view === 'authorised') return { ...sums, unauthorised: 0 }
  return view === 'unauthorised' ? { ...sums, authorised: 0 } : sums
}

/** Whether a pupil is in a band by a view. Severe absence is persistent too. */
export function inBand(sums: Sums, band: ListQuery['band'], view: ListQuery['view']): boolean {
  const viewed = viewedSums(sums, view)
  if (band === 'all') return true
  return band === 'persistent' ? isPersistentlyAbsent(viewed) : absenceBand(viewed) === band
}

/** What most of the absence is, or null when nothing was missed. */
export function mixOf(kinds: Kinds): keyof Kinds | null {
  let most: keyof Kinds = 'illness'
  for (const kind of ['authorised', 'holiday', 'unauthorised'] as const)
    if (kinds[kind] > kinds[most]) most = kind
  return kinds[most] > 0 ? most : null
}

/** The pupils an address asks for, in its order; of equals, by name. */
export function chosenPupils(pupils: readonly ListedPupil[], query: ListQuery): ListedPupil[] {
  const { band, view, movement, mix, sort } = query
  const chosen = pupils.filter(
    ({ sums, kinds, movement: moved }) =>
      // Whoever is back under the threshold is in no band of now.
      (movement === 'back' || inBand(sums, band, view)) &&
      (movement === undefined || moved === movement) &&
      (mix === undefined || mixOf(kinds) === mix),
  )
  const sign = orderOf(query) === 'ascending' ? 1 : -1
  return chosen.toSorted((a, b) => sign * COMPARE[sort](a, b) || byName(a, b))
}

const byName = (a: AnalysedPupil, b: AnalysedPupil) =>
  a.name.localeCompare(b.name, 'en-GB') || a.pupilId - b.pupilId

const by = (value: (pupil: ListedPupil) => number) => (a: ListedPupil, b: ListedPupil) => value(a) - value(b)

const COMPARE: Record<ListQuery['sort'], (a: ListedPupil, b: ListedPupil) => number> = {
  name: byName,
  group: (a, b) => (a.group ?? '').localeCompare(b.group ?? '', 'en-GB', { numeric: true }),
  attendance: by(({ sums }) => attendanceRate(sums) ?? 0),
  missed: by(({ sums }) => absencesOf(sums)),
  authorised: by(({ sums }) => sums.authorised),
  unauthorised: by(({ sums }) => sums.unauthorised),
  lateBeforeClose: by(({ sums }) => sums.lateBeforeClose),
  lateAfterClose: by(({ sums }) => sums.lateAfterClose),
  canMiss: by(({ outlook }) => outlook.canMiss - outlook.toRecover),
}
