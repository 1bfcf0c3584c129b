import type { LocalDate } from '#domain/index.ts'

/** What is invented about each school. `perYear` is pupils a year group; Y12 and Y13 are the sixth form. */
export type SchoolPlan = {
  key: string
  name: string
  urn: number
  phase: 'primary' | 'secondary' | 'special' | 'alternative_provision'
  kind: string
  years: [lowest: number, highest: number]
  perYear: number
  sixthForm?: number
  nursery?: number
  trust?: true
  /** The name and URN it had until it became an academy. */
  before?: { urn: number; name: string; kind: string }
  /** Holds one INSET day a week before the others. */
  movesInset?: true
  /** Free school meals, a share of pupils: schools differ. */
  fsm: number
  /** How many a year group has in a small demonstration, and the one year group that keeps its size. */
  small?: { perYear: number; sixthForm?: number; nursery?: number; whole: number }
}

const school = (
  urn: number,
  key: string,
  name: string,
  plan: Omit<SchoolPlan, 'urn' | 'key' | 'name'>,
): SchoolPlan => ({
  urn,
  key,
  name,
  ...plan,
})

export const SCHOOLS: SchoolPlan[] = [
  school(900001, 'birchfield', 'Birchfield Primary School', {
    phase: 'primary',
    kind: 'community',
    years: [0, 6],
    perYear: 60,
    nursery: 26,
    fsm: 0.28,
    small: { perYear: 8, nursery: 8, whole: 3 },
  }),
  school(900002, 'fernhill', 'Fernhill Academy', {
    phase: 'secondary',
    kind: 'academy',
    years: [7, 13],
    perYear: 210,
    sixthForm: 100,
    trust: true,
    fsm: 0.24,
    small: { perYear: 12, sixthForm: 8, whole: 99 },
  }),
  school(900003, 'alder-infant', 'Alderbrook Infant School', {
    phase: 'primary',
    kind: 'community',
    years: [0, 2],
    perYear: 60,
    movesInset: true,
    fsm: 0.2,
  }),
  school(900004, 'alder-junior', 'Alderbrook Junior School', {
    phase: 'primary',
    kind: 'community',
    years: [3, 6],
    perYear: 60,
    fsm: 0.2,
  }),
  school(900005, 'oswald', 'St Oswald’s Catholic Primary School', {
    phase: 'primary',
    kind: 'voluntary',
    years: [0, 6],
    perYear: 30,
    fsm: 0.16,
  }),
  school(900006, 'castle', 'Castle Mead Primary Academy', {
    phase: 'primary',
    kind: 'academy',
    years: [0, 6],
    perYear: 30,
    trust: true,
    fsm: 0.42,
    before: { urn: 900016, name: 'Castle Mead Primary School', kind: 'community' },
    small: { perYear: 6, whole: 99 },
  }),
  school(900007, 'fernhill-primary', 'Fernhill Primary Academy', {
    phase: 'primary',
    kind: 'academy',
    years: [0, 6],
    perYear: 60,
    trust: true,
    fsm: 0.3,
  }),
  school(900008, 'harbour', 'Harbour High School', {
    phase: 'secondary',
    kind: 'community',
    years: [7, 11],
    perYear: 150,
    movesInset: true,
    fsm: 0.34,
  }),
  school(900009, 'ridgeway', 'Ridgeway School', {
    phase: 'secondary',
    kind: 'foundation',
    years: [7, 11],
    perYear: 120,
    fsm: 0.15,
  }),
  school(900010, 'millbank', 'Millbank Primary School', {
    phase: 'primary',
    kind: 'community',
    years: [0, 6],
    perYear: 30,
    fsm: 0.36,
  }),
  school(900011, 'oakley', 'Oakley Church of England Primary School', {
    phase: 'primary',
    kind: 'voluntary',
    years: [0, 6],
    perYear: 15,
    fsm: 0.1,
  }),
  school(900012, 'larkspur', 'Larkspur School', {
    phase: 'special',
    kind: 'community',
    years: [0, 11],
    perYear: 11,
    fsm: 0.45,
  }),
  school(900013, 'bridge', 'The Bridge', {
    phase: 'alternative_provision',
    kind: 'pupil_referral_unit',
    years: [7, 11],
    perYear: 9,
    fsm: 0.6,
  }),
  school(900014, 'wexcombe', 'Wexcombe House School', {
    phase: 'secondary',
    kind: 'independent',
    years: [7, 11],
    perYear: 36,
    fsm: 0,
  }),
]

/** How many pupils a school's year group has. */
export type Sizes = (plan: SchoolPlan, yearGroup: number) => number

export const fullSizes: Sizes = ({ perYear, sixthForm = 0, nursery = 0 }, yearGroup) =>
  yearGroup < 0 ? nursery : yearGroup > 11 && sixthForm ? sixthForm : perYear

/** Three schools of some three hundred pupils, with one year group whole: enough for a journey, loaded in seconds. */
export const smallSizes: Sizes = (plan, yearGroup) =>
  plan.small && yearGroup !== plan.small.whole
    ? fullSizes({ ...plan, ...plan.small }, yearGroup)
    : fullSizes(plan, yearGroup)

export const AUTHORITY = { code: '998', name: 'Wexcombe', region: 'South West' }
export const NEIGHBOURS = [
  { code: '997', name: 'Marlshire', region: 'South West' },
  { code: '996', name: 'Stonebeck', region: 'West Midlands' },
]
/** The parts of the authority's area; a school's number says which it lies in. */
export const DISTRICTS = ['Wexcombe Town', 'Vale of Arrow', 'The Coast']
export const TRUST = { name: 'Fernhill Learning Trust', uid: '99001' }

/** The day on which a school of the area becomes an academy: New Year of the last academic year. */
export const conversionDay = (lastYear: number) => `${lastYear + 1}-01-01` as LocalDate

/** The most pupils in one registration group. */
export const GROUP_SIZE: Record<SchoolPlan['phase'], number> = {
  primary: 30,
  secondary: 30,
  special: 10,
  alternative_provision: 9,
}
