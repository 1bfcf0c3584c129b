/**
 * What may be recorded about a pupil from one day to another, so that groups can be compared and pupils at risk noticed.
 */
export const CHARACTERISTICS = {
  fsm: { label: 'Eligible for free school meals', value: 'none' },
  pupil_premium: { label: 'Pupil premium', value: 'none' },
  sen_support: { label: 'SEN support', value: 'none' },
  ehcp: { label: 'Education, health and care plan', value: 'none' },
  eal: { label: 'English as an additional language', value: 'none' },
  looked_after: { label: 'Looked after', value: 'authority' },
  previously_looked_after: { label: 'Previously looked after', value: 'none' },
  social_worker: { label: 'Has a social worker', value: 'none' },
  young_carer: { label: 'Young carer', value: 'none' },
  ethnicity: { label: 'Ethnicity', value: 'ethnicity' },
} as const satisfies Record<string, { label: string; value: 'none' | 'authority' | 'ethnicity' }>

export type CharacteristicKind = keyof typeof CHARACTERISTICS

/** The DfE's ethnicity codes. */
export const ETHNICITIES = {
  WBRI: 'White British',
  WIRI: 'White Irish',
  WIRT: 'Traveller of Irish heritage',
  WROM: 'Gypsy or Roma',
  WOTH: 'Any other White background',
  MWBC: 'White and Black Caribbean',
  MWBA: 'White and Black African',
  MWAS: 'White and Asian',
  MOTH: 'Any other mixed background',
  AIND: 'Indian',
  APKN: 'Pakistani',
  ABAN: 'Bangladeshi',
  AOTH: 'Any other Asian background',
  BCRB: 'Black Caribbean',
  BAFR: 'Black African',
  BOTH: 'Any other Black background',
  CHNE: 'Chinese',
  OOTH: 'Any other ethnic group',
  REFU: 'Refused',
  NOBT: 'Not yet obtained',
} as const

export type Ethnicity = keyof typeof ETHNICITIES
