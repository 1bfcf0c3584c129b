import { addYears } from '../dates/arithmetic.ts'
import { academicYearDates } from '../dates/academic-year.ts'
import type { LocalDate } from '../dates/local-date.ts'
import type { CharacteristicKind, Ethnicity } from './characteristics.ts'
import type { Sex } from './pupil-problems.ts'

/**
 * The groups pupils are compared by, each with its bit: a pupil's groups of a year are kept as one number. A bit, once
 * given, is never given to another.
 */
export const COHORTS = {
  female: { bit: 1 << 0, label: 'Girls' },
  male: { bit: 1 << 1, label: 'Boys' },
  fsm: { bit: 1 << 2, label: 'Free school meals' },
  pupil_premium: { bit: 1 << 3, label: 'Pupil premium' },
  sen_support: { bit: 1 << 4, label: 'SEN support' },
  ehcp: { bit: 1 << 5, label: 'EHC plan' },
  eal: { bit: 1 << 6, label: 'English as an additional language' },
  looked_after: { bit: 1 << 7, label: 'Looked after' },
  previously_looked_after: { bit: 1 << 8, label: 'Previously looked after' },
  social_worker: { bit: 1 << 9, label: 'Has a social worker' },
  young_carer: { bit: 1 << 10, label: 'Young carer' },
  white_british: { bit: 1 << 11, label: 'White British' },
  white_other: { bit: 1 << 12, label: 'Other White backgrounds' },
  mixed: { bit: 1 << 13, label: 'Mixed backgrounds' },
  asian: { bit: 1 << 14, label: 'Asian and Chinese backgrounds' },
  black: { bit: 1 << 15, label: 'Black backgrounds' },
  other_ethnicity: { bit: 1 << 16, label: 'Any other background' },
  ethnicity_unknown: { bit: 1 << 17, label: 'Ethnicity not known' },
  census_age: { bit: 1 << 18, label: 'Aged 5 to 15 on 31 August' },
  aged_fifteen: { bit: 1 << 19, label: 'Aged 15 on 31 August' },
} as const satisfies Record<string, { bit: number; label: string }>

export type Cohort = keyof typeof COHORTS

export const COHORT_IDS = Object.keys(COHORTS) as Cohort[]

const OF_ETHNICITY: Record<Ethnicity, Cohort> = {
  WBRI: 'white_british',
  WIRI: 'white_other',
  WIRT: 'white_other',
  WROM: 'white_other',
  WOTH: 'white_other',
  MWBC: 'mixed',
  MWBA: 'mixed',
  MWAS: 'mixed',
  MOTH: 'mixed',
  AIND: 'asian',
  APKN: 'asian',
  ABAN: 'asian',
  AOTH: 'asian',
  CHNE: 'asian',
  BCRB: 'black',
  BAFR: 'black',
  BOTH: 'black',
  OOTH: 'other_ethnicity',
  REFU: 'ethnicity_unknown',
  NOBT: 'ethnicity_unknown',
}

const FLAGS = [
  'fsm',
  'pupil_premium',
  'sen_support',
  'ehcp',
  'eal',
  'looked_after',
  'previously_looked_after',
  'social_worker',
  'young_carer',
] as const satisfies CharacteristicKind[]

const CENSUS_AGES = Array.from({ length: 11 }, (_, i) => i + 5)

/** Which bits follow from what is recorded, for the database to read; '' means any value. */
export function cohortBits(): { kind: string; value: string; bits: number }[] {
  return [
    { kind: 'sex', value: 'F', bits: COHORTS.female.bit },
    { kind: 'sex', value: 'M', bits: COHORTS.male.bit },
    ...FLAGS.map((kind) => ({ kind, value: '', bits: COHORTS[kind].bit })),
    ...(Object.keys(OF_ETHNICITY) as Ethnicity[]).map((value) => ({
      kind: 'ethnicity',
      value,
      bits: COHORTS[OF_ETHNICITY[value]].bit,
    })),
    ...CENSUS_AGES.map((age) => ({
      kind: 'age',
      value: String(age),
      bits: COHORTS.census_age.bit | (age === 15 ? COHORTS.aged_fifteen.bit : 0),
    })),
  ]
}

/** The groups whose bits are set in a kept number. */
export function cohortsOf(bits: number): Cohort[] {
  return COHORT_IDS.filter((id) => (bits & COHORTS[id].bit) !== 0)
}

/**
 * The number kept of a pupil for an academic year: every group they belonged to at any time in it, by the latest
 * entry of each kind. Age is that on the 31 August with which the year begins.
 */
export function cohortsIn(
  academicYear: number,
  pupil: { sex: Sex; dateOfBirth: LocalDate },
  characteristics: readonly { kind: CharacteristicKind; value: string; from: LocalDate; to: LocalDate }[],
): number {
  const year = academicYearDates(academicYear)
  const latest = new Map<string, string>([
    ['sex', pupil.sex],
    ['age', String(ageOn31August(pupil.dateOfBirth, academicYear))],
  ])
  const inYear = characteristics.filter(({ from, to }) => from <= year.to && to >= year.from && to >= from)
  for (const { kind, value } of inYear.toSorted((a, b) => (a.from < b.from ? -1 : 1))) latest.set(kind, value)
  return cohortBits()
    .filter(({ kind, value }) => latest.has(kind) && (value === '' || value === latest.get(kind)))
    .reduce((bits, row) => bits | row.bits, 0)
}

function ageOn31August(dateOfBirth: LocalDate, academicYear: number): number {
  const day = `${academicYear}-08-31`
  let age = 0
  while (addYears(dateOfBirth, age + 1) <= day) age += 1
  return age
}
