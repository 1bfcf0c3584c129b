/** The phases of schools, by which census figures are divided. */
export const SCHOOL_PHASES = {
  nursery: 'Nursery',
  primary: 'Primary',
  secondary: 'Secondary',
  all_through: 'All-through',
  special: 'Special',
  alternative_provision: 'Alternative provision',
} as const

/** The kinds of schools, by who runs them. */
export const SCHOOL_KINDS = {
  community: 'Community',
  voluntary: 'Voluntary',
  foundation: 'Foundation',
  academy: 'Academy',
  free_school: 'Free school',
  independent: 'Independent',
  non_maintained_special: 'Non-maintained special',
  pupil_referral_unit: 'Pupil referral unit',
} as const

export type SchoolPhaseId = keyof typeof SCHOOL_PHASES
export type SchoolKindId = keyof typeof SCHOOL_KINDS

export const SCHOOL_PHASE_IDS = Object.keys(SCHOOL_PHASES) as [SchoolPhaseId, ...SchoolPhaseId[]]
export const SCHOOL_KIND_IDS = Object.keys(SCHOOL_KINDS) as [SchoolKindId, ...SchoolKindId[]]

const PHASE_WORDS: Record<string, string> = SCHOOL_PHASES
const KIND_WORDS: Record<string, string> = SCHOOL_KINDS

/** A phase in words; an unknown one unchanged. */
export const phaseName = (phase: string): string => PHASE_WORDS[phase] ?? phase

/** A kind of school in words; an unknown one unchanged. */
export const kindName = (kind: string): string => KIND_WORDS[kind] ?? kind
