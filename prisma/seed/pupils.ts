import { addDays, localDate, OPEN_END, upnCheckLetter, type LocalDate } from '#domain/index.ts'
import { chance, type Chance } from './random.ts'
import { forename, type Sex } from './names.ts'
import { fosterFamily, type Family } from './families.ts'
import { GROUP_SIZE, type SchoolPlan } from './schools.ts'

export type Traits = {
  fsm: boolean
  pupilPremium: boolean
  sen: '' | 'sen_support' | 'ehcp'
  eal: boolean
  lookedAfter: boolean
  previouslyLookedAfter: boolean
  socialWorker: boolean
  youngCarer: boolean
}

/** A child's record at one school. `entry` is the academic year in which they start, or started, Reception. */
export type Pupil = {
  id: number
  schoolId: number
  sex: Sex
  forename: string
  surname: string
  knownAs: string
  dateOfBirth: LocalDate
  upn: string | null
  entry: number
  /** The index of the registration group within the year group. */
  stream: number
  family: Family
  traits: Traits
  /** Days on roll; the leaving day is open for those still here. */
  startingDay: LocalDate
  leavingDay: LocalDate
  ground: string
  nextSchool: string
  lastSchool: string
  /** The record of the same child at another school: the one before, or the main one of two. */
  was?: Pupil
  /** For a child at two schools at once: which of the two this is, the days of the week here, and the other. */
  shared?: { kind: 'main' | 'subsidiary'; from: LocalDate; weekdays: readonly number[]; other: string }
}

/** The year group of a pupil in an academic year. */
export const yearGroupIn = ({ entry }: Pick<Pupil, 'entry'>, year: number): number => year - entry

/** A child at a school. The words name the stream of chance, so that one child disturbs no other. */
export function makePupil(
  id: number,
  schoolId: number,
  plan: SchoolPlan,
  entry: number,
  place: number,
  family: Family,
): Pupil {
  const luck = chance(`pupil ${plan.key} ${entry} ${place}`)
  const sex: Sex = luck.happens(plan.phase === 'special' ? 0.28 : 0.489) ? 'F' : 'M'
  const traits = makeTraits(luck, plan, family)
  const first = forename(luck, sex, family.heritage)
  return {
    id,
    schoolId,
    sex,
    forename: first,
    surname: family.surname,
    knownAs: luck.happens(0.06) && first.length > 5 ? first.slice(0, 3) : first,
    dateOfBirth: addDays(localDate(`${entry - 5}-09-01`), luck.whole(0, 364)),
    upn: null,
    entry,
    stream: Math.floor(place / GROUP_SIZE[plan.phase]),
    family: traits.lookedAfter ? fosterFamily(family, `foster ${plan.key} ${entry} ${place}`) : family,
    traits,
    startingDay: OPEN_END,
    leavingDay: OPEN_END,
    ground: '',
    nextSchool: '',
    lastSchool: '',
  }
}

function makeTraits(luck: Chance, { phase, fsm: share }: SchoolPlan, { key, ethnicity }: Family): Traits {
  // Brothers and sisters are entitled to free meals alike.
  const fsm = chance(`${key} fsm`).happens(share)
  const need = luck.next()
  const sen =
    phase === 'special' || need < 0.035 ? 'ehcp' : need < 0.035 + (fsm ? 0.24 : 0.11) ? 'sen_support' : ''
  const lookedAfter = luck.happens(0.008)
  const previouslyLookedAfter = !lookedAfter && luck.happens(0.008)
  return {
    fsm,
    pupilPremium: fsm || lookedAfter || previouslyLookedAfter || luck.happens(0.04),
    sen,
    eal: luck.happens(ethnicity === 'WBRI' ? 0.02 : ethnicity.startsWith('M') ? 0.15 : 0.58),
    lookedAfter,
    previouslyLookedAfter,
    socialWorker: lookedAfter || luck.happens(fsm ? 0.06 : 0.01),
    youngCarer: luck.happens(fsm ? 0.02 : 0.006),
  }
}

/** A valid UPN of an authority long abolished, of an establishment it never had. */
export function makeUpn({ urn }: SchoolPlan, entry: number, place: number): string {
  const rest = `820${String(urn).slice(2)}${String(entry % 100).padStart(2, '0')}${String(place).padStart(3, '0')}`
  return upnCheckLetter(rest) + rest
}
