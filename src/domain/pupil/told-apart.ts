import type { LocalDate } from '../dates/local-date.ts'
import { folded } from './folded.ts'

/** A pupil in a list, as far as it tells one from another of the same name. */
export type Named = { name: string; middleNames: string; dateOfBirth: LocalDate | null }

/**
 * The names of a list, in its order. Where two are alike, accents and capitals apart, each is said with what tells them
 * apart: the middle names, or else the date of birth. A name that stands alone is said as it is.
 */
export function toldApart(pupils: readonly Named[]): string[] {
  const alike = Map.groupBy(pupils, ({ name }) => folded(name))
  return pupils.map((pupil) => {
    const same = alike.get(folded(pupil.name)) ?? []
    if (same.length < 2) return pupil.name
    const said = new Set(same.map(({ middleNames }) => folded(middleNames)))
    const difference =
      said.size === same.length && !said.has('') ? pupil.middleNames : `born ${born(pupil.dateOfBirth)}`
    return `${pupil.name} (${difference})`
  })
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

function born(date: LocalDate | null): string {
  if (date === null) return 'on a day not shown'
  const [year, month, day] = date.split('-').map(Number)
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`
}
