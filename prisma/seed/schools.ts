/** What is invented about each school. Sizes are pupils a year group; Y12 and Y13 are the sixth form. */
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
  trust?: boolean
  /** The URN and name it had until it became an academy on 1 January 2026. */
  before?: { urn: number; name: string; kind: string }
  /** Free school meals, a share of pupils: schools differ. */
  fsm: number
}

export const SCHOOLS: SchoolPlan[] = [
  {
    key: 'birchfield',
    name: 'Birchfield Primary School',
    urn: 900001,
    phase: 'primary',
    kind: 'community',
    years: [0, 6],
    perYear: 60,
    nursery: 26,
    fsm: 0.28,
  },
  {
    key: 'fernhill',
    name: 'Fernhill Academy',
    urn: 900002,
    phase: 'secondary',
    kind: 'academy',
    years: [7, 13],
    perYear: 196,
    sixthForm: 88,
    trust: true,
    fsm: 0.24,
  },
  {
    key: 'alder-infant',
    name: 'Alderbrook Infant School',
    urn: 900003,
    phase: 'primary',
    kind: 'community',
    years: [0, 2],
    perYear: 60,
    fsm: 0.2,
  },
  {
    key: 'alder-junior',
    name: 'Alderbrook Junior School',
    urn: 900004,
    phase: 'primary',
    kind: 'community',
    years: [3, 6],
    perYear: 60,
    fsm: 0.2,
  },
  {
    key: 'oswald',
    name: 'St Oswald’s Catholic Primary School',
    urn: 900005,
    phase: 'primary',
    kind: 'voluntary',
    years: [0, 6],
    perYear: 30,
    fsm: 0.16,
  },
  {
    key: 'castle',
    name: 'Castle Mead Primary Academy',
    urn: 900006,
    phase: 'primary',
    kind: 'academy',
    years: [0, 6],
    perYear: 30,
    trust: true,
    before: { urn: 900016, name: 'Castle Mead Primary School', kind: 'community' },
    fsm: 0.42,
  },
  {
    key: 'fernhill-primary',
    name: 'Fernhill Primary Academy',
    urn: 900007,
    phase: 'primary',
    kind: 'academy',
    years: [0, 6],
    perYear: 60,
    trust: true,
    fsm: 0.3,
  },
  {
    key: 'harbour',
    name: 'Harbour High School',
    urn: 900008,
    phase: 'secondary',
    kind: 'community',
    years: [7, 11],
    perYear: 150,
    fsm: 0.34,
  },
  {
    key: 'ridgeway',
    name: 'Ridgeway School',
    urn: 900009,
    phase: 'secondary',
    kind: 'foundation',
    years: [7, 11],
    perYear: 120,
    fsm: 0.15,
  },
  {
    key: 'millbank',
    name: 'Millbank Primary School',
    urn: 900010,
    phase: 'primary',
    kind: 'community',
    years: [0, 6],
    perYear: 30,
    fsm: 0.36,
  },
  {
    key: 'oakley',
    name: 'Oakley Church of England Primary School',
    urn: 900011,
    phase: 'primary',
    kind: 'voluntary',
    years: [0, 6],
    perYear: 15,
    fsm: 0.1,
  },
  {
    key: 'larkspur',
    name: 'Larkspur School',
    urn: 900012,
    phase: 'special',
    kind: 'community',
    years: [0, 11],
    perYear: 10,
    fsm: 0.45,
  },
  {
    key: 'bridge',
    name: 'The Bridge',
    urn: 900013,
    phase: 'alternative_provision',
    kind: 'pupil_referral_unit',
    years: [7, 11],
    perYear: 9,
    fsm: 0.6,
  },
  {
    key: 'wexcombe',
    name: 'Wexcombe House School',
    urn: 900014,
    phase: 'secondary',
    kind: 'independent',
    years: [7, 11],
    perYear: 36,
    fsm: 0,
  },
]

/** The three schools of a small demonstration: one of each kind that the journeys visit. */
export const SMALL = ['birchfield', 'castle', 'bridge']

export const AUTHORITY = { code: '998', name: 'Wexcombe', region: 'South West' }
export const NEIGHBOURS = [
  { code: '997', name: 'Marlshire', region: 'South West' },
  { code: '996', name: 'Stonebeck', region: 'West Midlands' },
]
export const TRUST = { name: 'Fernhill Learning Trust', uid: '99001' }

/** The most pupils in one registration group. */
export const GROUP_SIZE: Record<SchoolPlan['phase'], number> = {
  primary: 30,
  secondary: 30,
  special: 10,
  alternative_provision: 9,
}
