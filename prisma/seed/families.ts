import { chance, type Chance } from './random.ts'
import { address, email, forename, surname, telephone, type Heritage, type Sex } from './names.ts'
import type { SchoolPlan } from './schools.ts'

export type Adult = {
  name: string
  relationship: string
  telephone: string
  email: string
  livesWith: boolean
  responsible: boolean
  courtOrder: string
}

/** A household: children of one family share it, and with it their contacts. */
export type Family = {
  key: string
  heritage: Heritage
  ethnicity: string
  surname: string
  line1: string
  town: string
  postcode: string
  /** Lives in the neighbouring authority. */
  elsewhere: boolean
  confidential: boolean
  adults: Adult[]
}

// Roughly the school census; the heritage gives the names.
const ETHNICITY: [code: string, heritage: Heritage, share: number][] = [
  ['WBRI', 'british', 0.6],
  ['WOTH', 'european', 0.07],
  ['APKN', 'muslim', 0.05],
  ['AIND', 'indian', 0.04],
  ['BAFR', 'african', 0.05],
  ['MOTH', 'british', 0.03],
  ['MWBC', 'british', 0.025],
  ['ABAN', 'muslim', 0.02],
  ['MWAS', 'muslim', 0.02],
  ['AOTH', 'chinese', 0.015],
  ['BCRB', 'british', 0.015],
  ['MWBA', 'african', 0.01],
  ['OOTH', 'turkish', 0.02],
  ['CHNE', 'chinese', 0.01],
  ['WIRI', 'irish', 0.01],
  ['BOTH', 'african', 0.005],
  ['WROM', 'british', 0.008],
  ['WIRT', 'irish', 0.002],
]

/**
 * The households of one school. Asked for a child, by the academic year they start Reception and their place in it,
 * it gives a household of their own or, for two in five, that of the child in the same place two years above.
 */
export function familiesOf(plan: SchoolPlan, oldest: number): (entry: number, place: number) => Family {
  const known = new Map<string, Family>()
  const related = plan.phase === 'primary' || plan.phase === 'secondary'
  return function of(entry, place): Family {
    const key = `family ${plan.key} ${entry} ${place}`
    const luck = chance(key)
    if (related && entry - 2 >= oldest && luck.happens(0.4)) return of(entry - 2, place)
    const family = known.get(key) ?? makeFamily(key, luck)
    known.set(key, family)
    return family
  }
}

/** A foster carer's household, for one looked-after child. */
export function fosterFamily(own: Family, key: string): Family {
  const luck = chance(key)
  const carer = makeAdult(luck, 'Foster carer', 'F', surname(luck), 'british')
  const worker = { ...makeAdult(luck, 'Social worker', 'F', surname(luck), 'british'), livesWith: false }
  return {
    ...own,
    ...address(luck),
    key,
    confidential: luck.happens(0.15),
    adults: [{ ...carer, responsible: false }, worker],
  }
}

function makeFamily(key: string, luck: Chance): Family {
  let share = luck.next()
  const [ethnicity, heritage] = ETHNICITY.find(([, , part]) => (share -= part) < 0) ?? ['WBRI', 'british']
  const name = surname(luck, heritage)
  const home = address(luck)
  const adults = [makeAdult(luck, 'Mother', 'F', name, heritage)]
  if (luck.happens(0.8)) {
    const together = luck.happens(0.72)
    const father = makeAdult(luck, 'Father', 'M', name, heritage)
    adults.push({ ...father, livesWith: together, courtOrder: together ? '' : courtOrder(luck) })
  } else if (luck.happens(0.25)) {
    adults.push({ ...makeAdult(luck, 'Stepfather', 'M', surname(luck), 'british'), responsible: false })
  }
  if (luck.happens(0.25)) {
    const grandparent = makeAdult(luck, 'Grandparent', 'F', surname(luck, heritage), heritage)
    adults.push({ ...grandparent, livesWith: false, responsible: false })
  }
  const confidential = adults.some((adult) => adult.courtOrder !== '') && luck.happens(0.6)
  return {
    key,
    heritage,
    ethnicity,
    surname: name,
    ...home,
    elsewhere: luck.happens(0.03),
    confidential,
    adults,
  }
}

const ORDERS = [
  'Prohibited steps order: not to collect from school',
  'Child arrangements order: alternate weekends',
  'Non-molestation order: not to be told the address',
]

const courtOrder = (luck: Chance): string => (luck.happens(0.08) ? luck.pick(ORDERS) : '')

function makeAdult(luck: Chance, relationship: string, sex: Sex, family: string, heritage: Heritage): Adult {
  const name = `${forename(luck, sex, heritage)} ${family}`
  const number = telephone(luck)
  return {
    name,
    relationship,
    telephone: number,
    // People of one name have addresses of their own.
    email: email(name, `home${number.slice(-3)}.example`),
    livesWith: true,
    responsible: true,
    courtOrder: '',
  }
}
