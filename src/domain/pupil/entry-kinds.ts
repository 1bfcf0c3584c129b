import type { Ability } from '../access/abilities.ts'

/**
 * A kind of entry of the admission register: a table of the same name, which app.write_entries alone writes, keeping
 * every change with who made it, when and why. The database holds the same list, as entry_kind.
 */
export type EntryKindRules = {
  /** What people call such an entry. */
  name: string
  /** The ability it takes to write one. */
  ability: Ability
  /** All that an entry may say. */
  fields: readonly string[]
  /** The field that names the pupil an entry is about; null where it is not about one pupil. */
  pupilField: 'id' | 'pupil_id' | null
  /** It says who somebody is, and so is sealed with a record of before (reg 5, decision 013). */
  identifies: boolean
  /** What is worked out anew after it: which authorities may see the pupil, the groups the pupil belongs to. */
  refreshes: readonly ('shares' | 'cohorts')[]
  /** Stands from the starting day on, and moves with it when that is put right. */
  fromTheStart: boolean
}

const OF_A_PUPIL = {
  ability: 'edit_admission_register',
  pupilField: 'pupil_id',
  identifies: false,
  refreshes: [],
  fromTheStart: false,
} as const satisfies Partial<EntryKindRules>

const NOBODYS_ALONE = { ...OF_A_PUPIL, pupilField: null } as const

const DAYS = ['from_date', 'to_date'] as const

export const ENTRY_KINDS = {
  pupil: {
    ...OF_A_PUPIL,
    name: 'Pupil',
    fields: ['sex', 'date_of_birth', 'upn', 'former_upn'],
    pupilField: 'id',
    identifies: true,
    refreshes: ['shares', 'cohorts'],
  },
  pupil_name: {
    ...OF_A_PUPIL,
    name: 'Name',
    fields: [
      'pupil_id',
      'legal_forename',
      'legal_middle_names',
      'legal_surname',
      'known_forename',
      'known_surname',
      ...DAYS,
    ],
    identifies: true,
    fromTheStart: true,
  },
  pupil_address: {
    ...OF_A_PUPIL,
    name: 'Address',
    fields: ['pupil_id', 'line1', 'line2', 'town', 'postcode', 'authority_id', 'confidential', ...DAYS],
    identifies: true,
    refreshes: ['shares', 'cohorts'],
    fromTheStart: true,
  },
  contact: {
    ...NOBODYS_ALONE,
    name: 'Contact',
    fields: ['name', 'telephone', 'second_telephone', 'email', 'address', 'postcode'],
    identifies: true,
  },
  pupil_contact: {
    ...OF_A_PUPIL,
    name: 'Contact for this pupil',
    fields: [
      'pupil_id',
      'contact_id',
      'priority',
      'relationship',
      'parental_responsibility',
      'lives_with',
      'emergency',
      'may_contact',
      'may_tell_address',
      'care',
      'court_order',
      ...DAYS,
    ],
    identifies: true,
  },
  enrolment: {
    ...OF_A_PUPIL,
    name: 'Enrolment',
    fields: [
      'pupil_id',
      'kind',
      'boarder',
      'starting_day',
      'leaving_day',
      'ground',
      'last_school',
      'next_school',
    ],
  },
  session_pattern: {
    ...OF_A_PUPIL,
    name: 'Sessions attended',
    fields: ['pupil_id', 'sessions', 'otherwise', 'agreement', ...DAYS],
  },
  pupil_year_group: {
    ...OF_A_PUPIL,
    name: 'Year group',
    fields: ['pupil_id', 'year_group', ...DAYS],
    refreshes: ['shares', 'cohorts'],
    fromTheStart: true,
  },
  pupil_group: {
    ...OF_A_PUPIL,
    name: 'Registration group',
    fields: ['pupil_id', 'group_id', ...DAYS],
    fromTheStart: true,
  },
  pupil_characteristic: {
    ...OF_A_PUPIL,
    name: 'Characteristic',
    fields: ['pupil_id', 'kind', 'value', ...DAYS],
    refreshes: ['shares', 'cohorts'],
  },
  withdrawal: {
    ...OF_A_PUPIL,
    name: 'Before a withdrawal to home education',
    fields: ['pupil_id', 'step', 'outcome', 'on_date', 'who', 'reference'],
  },
  registration_group: {
    ...NOBODYS_ALONE,
    name: 'Group of the school',
    fields: ['name', 'year_group', ...DAYS],
  },
} as const satisfies Record<string, EntryKindRules>

/** A kind of entry of the admission register. */
export type Entity = keyof typeof ENTRY_KINDS

export const ENTRY_KIND_IDS = Object.keys(ENTRY_KINDS) as Entity[]
