import {
  absenceBand,
  absencesOf,
  attendanceRate,
  hasMoved,
  isPersistentlyAbsent,
  movementOf,
  sessionsUntilPersistent,
  type Movement,
  type Sums,
} from '#domain/index.ts'
import { orderOf, type AbsenceQuery } from './address.ts'
import type { AnalysedPupil } from '#features/absence/period/queries.ts'

/** Sessions missed, by their reasons. */
export type MissedByReason = { illness: number; authorised: number; holiday: number; unauthorised: number }

/** A pupil as the list is chosen and sorted by. */
export type RatedPupil = AnalysedPupil & {
  movement: Movement
  outlook: { canMiss: number; toRecover: number; remaining: number }
}

/** A pupil with everything the list shows. */
export type ListedPupil = RatedPupil & {
  reasons: MissedByReason
  /** Sessions missed in each of the latest weeks, the oldest first; null for a week without a possible session. */
  weeks: (number | null)[]
}

/** Sessions of illness with appointments, and of holidays, by pupil. */
export type Explained = ReadonlyMap<number, { illness: number; holiday: number }>

/**
 * Pupils with how their absence has moved since an earlier day, and their outlook. `remaining` gives a year group's
 * sessions to come.
 */
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

/** What a pupil missed, by reason. */
export function reasonsOf(
  { pupilId, sums: { authorised, unauthorised } }: AnalysedPupil,
  explained: Explained,
): MissedByReason {
  const { illness = 0, holiday = 0 } = explained.get(pupilId) ?? {}
  return { illness, authorised: authorised - illness, holiday, unauthorised: unauthorised - holiday }
}

/** A pupil's sums as a view counts them: a session of the other kind of absence is neither missed nor attended. */
export function viewedSums(sums: Sums, view: AbsenceQuery['view']): Sums {
  if (view === 'authorised') return { ...sums, unauthorised: 0 }
  return view === 'unauthorised' ? { ...sums, authorised: 0 } : sums
}

/** Whether a pupil is in a band, counted by a view. Severely absent pupils are persistently absent too. */
export function inBand(sums: Sums, band: AbsenceQuery['band'], view: AbsenceQuery['view']): boolean {
  const viewed = viewedSums(sums, view)
  if (band === 'all') return true
  return band === 'persistent' ? isPersistentlyAbsent(viewed) : absenceBand(viewed) === band
}

/** What most of the absence is, or null when nothing was missed. */
export function mixOf(reasons: MissedByReason): keyof MissedByReason | null {
  let most: keyof MissedByReason = 'illness'
  for (const reason of ['authorised', 'holiday', 'unauthorised'] as const)
    if (reasons[reason] > reasons[most]) most = reason
  return reasons[most] > 0 ? most : null
}

/**
 * The pupils an address asks for, in its order; of equals, by name. `explained` is needed only where the query asks for
 * a mix of reasons.
 */
export function chosenPupils(
  pupils: readonly RatedPupil[],
  query: Pick<AbsenceQuery, 'band' | 'view' | 'movement' | 'mix' | 'sort' | 'order'>,
  explained: Explained = new Map(),
): RatedPupil[] {
  const { band, view, movement, mix, sort } = query
  const chosen = pupils.filter(
    (pupil) =>
      // Pupils no longer persistently absent are in no band now.
      (movement === 'back' || inBand(pupil.sums, band, view)) &&
      (movement === undefined || hasMoved(pupil.movement, movement)) &&
      (mix === undefined || mixOf(reasonsOf(pupil, explained)) === mix),
  )
  const sign = orderOf(query) === 'ascending' ? 1 : -1
  return chosen.toSorted((a, b) => sign * COMPARE[sort](a, b) || byName(a, b))
}

const names = new Intl.Collator('en-GB')
const groups = new Intl.Collator('en-GB', { numeric: true })

const byName = (a: AnalysedPupil, b: AnalysedPupil) => names.compare(a.name, b.name) || a.pupilId - b.pupilId

const by = (value: (pupil: RatedPupil) => number) => (a: RatedPupil, b: RatedPupil) => value(a) - value(b)

const COMPARE: Record<AbsenceQuery['sort'], (a: RatedPupil, b: RatedPupil) => number> = {
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
