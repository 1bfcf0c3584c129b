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
import type { AnalysedPupil } from '#features/absence/period/queries.ts'

/** Sessions missed, by what explains them. */
export type Kinds = { illness: number; authorised: number; holiday: number; unauthorised: number }

/** A pupil as the list is chosen and sorted by. */
export type RatedPupil = AnalysedPupil & {
  movement: Movement
  outlook: { canMiss: number; toRecover: number; remaining: number }
}

/** A pupil as the list tells of them. */
export type ListedPupil = RatedPupil & {
  kinds: Kinds
  /** Sessions missed in each of the latest weeks, the oldest first; null for a week without a possible session. */
  weeks: (number | null)[]
}

/** Illness with appointments, and holidays, a pupil. */
export type Explained = ReadonlyMap<number, { illness: number; holiday: number }>

/** Pupils with how they have moved since an earlier day and what is still to come; `remaining` by year group. */
export const ratedPupils = (
  pupils: readonly AnalysedPupil[],
  before: ReadonlyMap<number, Sums>,
  remaining: (yearGroup: number) => number,
): RatedPupil[] =>
  pupils.map((pupil) => {
    const left = remaining(pupil.yearGroup)
    return {
      ...pupil,
      movement: movementOf(before.get(pupil.pupilId), pupil.sums),
      outlook: { ...sessionsUntilPersistent(pupil.sums, left), remaining: left },
    }
  })

/** What a pupil missed, by what explains it. */
export function kindsOf(
  { pupilId, sums: { authorised, unauthorised } }: AnalysedPupil,
  explained: Explained,
): Kinds {
  const { illness = 0, holiday = 0 } = explained.get(pupilId) ?? {}
  return { illness, authorised: authorised - illness, holiday, unauthorised: unauthorised - holiday }
}

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

/** The pupils an address asks for, in its order; of equals, by name. `explained` is asked for with a mix of reasons alone. */
export function chosenPupils(
  pupils: readonly RatedPupil[],
  query: Pick<ListQuery, 'band' | 'view' | 'movement' | 'mix' | 'sort' | 'order'>,
  explained: Explained = new Map(),
): RatedPupil[] {
  const { band, view, movement, mix, sort } = query
  const chosen = pupils.filter(
    (pupil) =>
      // Whoever is back under the threshold is in no band of now.
      (movement === 'back' || inBand(pupil.sums, band, view)) &&
      (movement === undefined || pupil.movement === movement) &&
      (mix === undefined || mixOf(kindsOf(pupil, explained)) === mix),
  )
  const sign = orderOf(query) === 'ascending' ? 1 : -1
  return chosen.toSorted((a, b) => sign * COMPARE[sort](a, b) || byName(a, b))
}

const names = new Intl.Collator('en-GB')
const groups = new Intl.Collator('en-GB', { numeric: true })

const byName = (a: AnalysedPupil, b: AnalysedPupil) => names.compare(a.name, b.name) || a.pupilId - b.pupilId

const by = (value: (pupil: RatedPupil) => number) => (a: RatedPupil, b: RatedPupil) => value(a) - value(b)

const COMPARE: Record<ListQuery['sort'], (a: RatedPupil, b: RatedPupil) => number> = {
  name: byName,
  group: (a, b) => groups.compare(a.group ?? '', b.group ?? ''),
  attendance: by(({ sums }) => attendanceRate(sums) ?? 0),
  missed: by(({ sums }) => absencesOf(sums)),
  authorised: by(({ sums }) => sums.authorised),
  unauthorised: by(({ sums }) => sums.unauthorised),
  lateBeforeClose: by(({ sums }) => sums.lateBeforeClose),
  lateAfterClose: by(({ sums }) => sums.lateAfterClose),
  canMiss: by(({ outlook }) => outlook.canMiss - outlook.toRecover),
}
