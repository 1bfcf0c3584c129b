import { upnCheckLetter } from '#domain/index.ts'
import { chance } from './random.ts'
import { address, forename, surname, telephone, type Sex } from './names.ts'
import { GROUP_SIZE, type SchoolPlan } from './schools.ts'

/** A child and what the demonstration makes of them. `cohort` is the year group in 2026/27, left or still to come. */
export type Pupil = {
  id: number
  schoolId: number
  sex: Sex
  forename: string
  surname: string
  knownAs: string
  dateOfBirth: string
  upn: string | null
  cohort: number
  /** The index of the registration group within the cohort. */
  stream: number
  family: Family
  traits: Traits
  /** Days on roll; the leaving day is open for those still here. */
  startingDay: string
  leavingDay: string
  ground: string
  nextSchool: string
  lastSchool: string
  /** The record of the same child at the school before. */
  was?: Pupil
}

export type Traits = {
  fsm: boolean
  pupilPremium: boolean
  sen: '' | 'sen_support' | 'ehcp'
  eal: boolean
  lookedAfter: boolean
  previouslyLookedAfter: boolean
  socialWorker: boolean
  youngCarer: boolean
  ethnicity: string
}

export type Family = {
  line1: string
  town: string
  postcode: string
  adults: { name: string; relationship: string; telephone: string; livesWith: boolean; courtOrder: string }[]
}

const ETHNICITY: [code: string, share: number][] = [
  ['WBRI', 0.62],
  ['WOTH', 0.08],
  ['APKN', 0.05],
  ['AIND', 0.04],
  ['BAFR', 0.05],
  ['MOTH', 0.03],
  ['MWBC', 0.03],
  ['ABAN', 0.02],
  ['MWAS', 0.02],
  ['BCRB', 0.02],
  ['CHNE', 0.01],
  ['WROM', 0.01],
  ['OOTH', 0.02],
]

/** A child of a cohort at a school. The number names the stream of chance, so that one child disturbs no other. */
export function makePupil(
  id: number,
  schoolId: number,
  plan: SchoolPlan,
  cohort: number,
  index: number,
): Pupil {
  const luck = chance(`pupil ${plan.key} ${cohort} ${index}`)
  const sex: Sex = luck.happens(0.489) ? 'F' : 'M'
  const family = makeFamily(luck, plan)
  const first = forename(luck, sex)
  const last = family.adults[0]?.name.split(' ').at(-1) ?? surname(luck)
  const born = birthday(cohort, luck.whole(0, 364))
  return {
    id,
    schoolId,
    sex,
    forename: first,
    surname: last,
    knownAs: luck.happens(0.06) && first.length > 4 ? first.slice(0, 3) : first,
    dateOfBirth: born,
    upn: plan.kind === 'independent' || cohort < 0 ? null : upn(plan, cohort, index),
    cohort,
    stream: Math.floor(index / GROUP_SIZE[plan.phase]),
    family,
    traits: makeTraits(luck, plan),
    startingDay: '',
    leavingDay: '',
    ground: '',
    nextSchool: '',
    lastSchool: '',
  }
}

function makeFamily(luck: ReturnType<typeof chance>, plan: SchoolPlan): Family {
  const name = surname(luck)
  const home = address(luck)
  const adult = (relationship: string, sex: Sex, livesWith: boolean, family = name) => ({
    name: `${forename(luck, sex)} ${family}`,
    relationship,
    telephone: telephone(luck),
    livesWith,
    courtOrder: '',
  })
  const adults = [adult('Mother', 'F', true)]
  if (luck.happens(0.8)) adults.push(adult('Father', 'M', luck.happens(0.72)))
  if (luck.happens(0.25)) adults.push(adult('Grandparent', 'F', false, surname(luck)))
  const apart = adults.find(({ livesWith }) => !livesWith)
  if (apart && luck.happens(0.03)) apart.courtOrder = 'Prohibited steps order: not to collect from school'
  return { ...home, adults: plan.phase === 'alternative_provision' ? adults.slice(0, 2) : adults }
}

function makeTraits(luck: ReturnType<typeof chance>, plan: SchoolPlan): Traits {
  const fsm = luck.happens(plan.fsm)
  const need = luck.next()
  const special = plan.phase === 'special'
  const sen = special || need < 0.045 ? 'ehcp' : need < 0.045 + (fsm ? 0.22 : 0.11) ? 'sen_support' : ''
  const lookedAfter = luck.happens(0.008)
  const previouslyLookedAfter = !lookedAfter && luck.happens(0.008)
  let share = luck.next()
  const ethnicity = ETHNICITY.find(([, part]) => (share -= part) < 0)?.[0] ?? 'WBRI'
  return {
    fsm,
    pupilPremium: fsm || lookedAfter || previouslyLookedAfter || luck.happens(0.03),
    sen,
    eal: luck.happens(ethnicity === 'WBRI' ? 0.02 : 0.5),
    lookedAfter,
    previouslyLookedAfter,
    socialWorker: lookedAfter || luck.happens(fsm ? 0.06 : 0.01),
    youngCarer: luck.happens(fsm ? 0.02 : 0.006),
    ethnicity,
  }
}

// Year group 0 of 2026/27 was born between 1 September 2021 and 31 August 2022.
function birthday(cohort: number, day: number): string {
  return new Date(Date.UTC(2021 - cohort, 8, 1 + day)).toISOString().slice(0, 10)
}

// An authority long abolished, and establishments it never had.
function upn(plan: SchoolPlan, cohort: number, index: number): string {
  const entered = String((2026 - cohort) % 100).padStart(2, '0')
  const rest = `820${String(plan.urn).slice(2)}${entered}${String(index).padStart(3, '0')}`
  return upnCheckLetter(rest) + rest
}
