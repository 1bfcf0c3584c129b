import { OPEN, type Value } from './copy.ts'
import { chance } from './random.ts'
import type { Pupil } from './pupils.ts'
import { groupName, isOnRollIn, yearGroupIn, type School } from './roll.ts'
import { YEARS } from './school-calendar.ts'

/** The admission register of the schools as rows, table by table. */
export type AdmissionRows = Record<
  | 'pupil'
  | 'pupil_name'
  | 'pupil_address'
  | 'contact'
  | 'pupil_contact'
  | 'enrolment'
  | 'session_pattern'
  | 'pupil_year_group'
  | 'pupil_group'
  | 'pupil_characteristic'
  | 'registration_group'
  | 'child'
  | 'child_link',
  Value[][]
>

export const ADMISSION_COLUMNS: Record<keyof AdmissionRows, string[]> = {
  registration_group: ['school_id', 'id', 'name', 'year_group', 'from_date', 'to_date'],
  pupil: ['school_id', 'id', 'sex', 'date_of_birth', 'upn'],
  pupil_name: [
    'school_id',
    'id',
    'pupil_id',
    'legal_forename',
    'legal_surname',
    'known_forename',
    'known_surname',
    'from_date',
  ],
  pupil_address: [
    'school_id',
    'id',
    'pupil_id',
    'line1',
    'town',
    'postcode',
    'authority_id',
    'confidential',
    'from_date',
  ],
  contact: ['school_id', 'id', 'name', 'telephone', 'email', 'address', 'postcode'],
  pupil_contact: [
    'school_id',
    'id',
    'pupil_id',
    'contact_id',
    'priority',
    'relationship',
    'parental_responsibility',
    'lives_with',
    'emergency',
    'may_tell_address',
    'court_order',
    'from_date',
  ],
  enrolment: [
    'school_id',
    'id',
    'pupil_id',
    'starting_day',
    'leaving_day',
    'ground',
    'last_school',
    'next_school',
  ],
  session_pattern: [
    'school_id',
    'id',
    'pupil_id',
    'sessions',
    'otherwise',
    'agreement',
    'from_date',
    'to_date',
  ],
  pupil_year_group: ['school_id', 'id', 'pupil_id', 'year_group', 'from_date', 'to_date'],
  pupil_group: ['school_id', 'id', 'pupil_id', 'group_id', 'from_date', 'to_date'],
  pupil_characteristic: ['school_id', 'id', 'pupil_id', 'kind', 'value', 'from_date'],
  child: ['id'],
  child_link: ['school_id', 'pupil_id', 'child_id', 'decided_by', 'decided_at', 'reason'],
}

/** Whether a pupil attends mornings alone: the nursery class, in the year they are in it. */
export const morningsOnly = (pupil: Pupil, year: number): boolean => pupil.cohort - (2026 - year) < 0

/** Everything the admission registers hold of these schools' pupils. */
export function admissionRows(
  schools: School[],
  authorities: { own: number; neighbour: number; neighbourCode: string },
  officer: (school: number) => number,
): AdmissionRows {
  const rows = Object.fromEntries(
    Object.keys(ADMISSION_COLUMNS).map((table) => [table, []]),
  ) as unknown as AdmissionRows
  const add = (table: keyof AdmissionRows, ...values: Value[]) =>
    rows[table].push([values[0] ?? 0, rows[table].length + 1, ...values.slice(1)])
  for (const { id: school, pupils, groups } of schools) {
    for (const group of groups)
      rows.registration_group.push([school, group.id, group.name, group.yearGroup, group.from, group.to])
    for (const pupil of pupils) {
      addPupil(rows, add, pupil, authorities)
      for (const year of YEARS) {
        if (!isOnRollIn(pupil, year)) continue
        const yearGroup = yearGroupIn(pupil.cohort, year)
        const from = later(pupil.startingDay, `${year}-09-01`)
        const to = earlier(pupil.leavingDay, year === 2026 ? OPEN : `${year + 1}-08-31`)
        add('pupil_year_group', school, pupil.id, yearGroup, from, to)
        const group = groups.find(
          (one) => one.year === year && one.name === groupName(yearGroup, pupil.stream),
        )
        if (group) add('pupil_group', school, pupil.id, group.id, from, earlier(to, group.to))
        if (morningsOnly(pupil, year))
          add(
            'session_pattern',
            school,
            pupil.id,
            '1010101010',
            'X',
            '',
            from,
            earlier(to, `${year + 1}-08-31`),
          )
      }
      if (pupil.was) addLink(rows, pupil, pupil.was, officer)
    }
  }
  return rows
}

type Add = (table: keyof AdmissionRows, ...values: Value[]) => number

function addPupil(
  rows: AdmissionRows,
  add: Add,
  pupil: Pupil,
  authorities: { own: number; neighbour: number; neighbourCode: string },
): void {
  const { schoolId: school, id, family, startingDay: start, traits } = pupil
  const luck = chance(`admission ${id}`)
  rows.pupil.push([school, id, pupil.sex, pupil.dateOfBirth, pupil.upn])
  add('pupil_name', school, id, pupil.forename, pupil.surname, pupil.knownAs, pupil.surname, start)
  const elsewhere = luck.happens(0.04)
  add(
    'pupil_address',
    school,
    id,
    family.line1,
    family.town,
    family.postcode,
    elsewhere ? authorities.neighbour : authorities.own,
    luck.happens(0.006),
    start,
  )
  for (const [index, adult] of family.adults.entries()) {
    const mail = `${adult.name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@home.example`
    add(
      'contact',
      school,
      adult.name,
      adult.telephone,
      mail,
      adult.livesWith ? `${family.line1}, ${family.town}` : '',
      adult.livesWith ? family.postcode : '',
    )
    const parent = adult.relationship !== 'Grandparent'
    add(
      'pupil_contact',
      school,
      id,
      rows.contact.length,
      index + 1,
      adult.relationship,
      parent,
      adult.livesWith,
      true,
      !adult.courtOrder,
      adult.courtOrder,
      start,
    )
  }
  add('enrolment', school, id, start, pupil.leavingDay, pupil.ground, pupil.lastSchool, pupil.nextSchool)
  const kinds: [string, boolean, string][] = [
    ['fsm', traits.fsm, ''],
    ['pupil_premium', traits.pupilPremium, ''],
    [traits.sen, traits.sen !== '', ''],
    ['eal', traits.eal, ''],
    ['looked_after', traits.lookedAfter, luck.happens(0.3) ? authorities.neighbourCode : ''],
    ['previously_looked_after', traits.previouslyLookedAfter, ''],
    ['social_worker', traits.socialWorker, ''],
    ['young_carer', traits.youngCarer, ''],
    ['ethnicity', true, traits.ethnicity],
  ]
  for (const [kind, has, value] of kinds) if (has) add('pupil_characteristic', school, id, kind, value, start)
}

function addLink(
  rows: AdmissionRows,
  pupil: Pupil,
  before: Pupil,
  officer: (school: number) => number,
): void {
  const child = rows.child.length + 1
  rows.child.push([child])
  for (const record of [before, pupil]) {
    rows.child_link.push([
      record.schoolId,
      record.id,
      child,
      officer(record.schoolId),
      `${pupil.startingDay} 12:00+00`,
      'Transfer file and date of birth agree',
    ])
  }
}

const later = (a: string, b: string) => (a > b ? a : b)
const earlier = (a: string, b: string) => (a < b ? a : b)
