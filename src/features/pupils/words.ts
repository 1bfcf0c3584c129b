import { describeCode, findCode, STAT_CLASSES, type LocalDate, type StatClass } from '#domain/index.ts'
import type { MarkTone } from '#ui/tones.ts'

/** How a class of mark looks. */
export const TONES: Record<StatClass, MarkTone> = {
  attending: 'attending',
  authorised: 'authorised',
  unauthorised: 'unauthorised',
  notPossible: 'not-possible',
}

/** What a mark means in words; a code that is not for this role to see is named by how it counts. */
export function markName(code: string, date: LocalDate, statClass: StatClass): string {
  return code !== '' && findCode(code, date) ? describeCode(code, date).name : STAT_CLASSES[statClass]
}

const ENTITIES: Record<string, string> = {
  pupil: 'Pupil',
  pupil_name: 'Name',
  pupil_address: 'Address',
  contact: 'Contact',
  pupil_contact: 'Contact for this pupil',
  enrolment: 'Enrolment',
  session_pattern: 'Sessions attended',
  pupil_year_group: 'Year group',
  pupil_group: 'Registration group',
  pupil_characteristic: 'Characteristic',
}

/** What an entry of the admission register is called. */
export const entityName = (entity: string): string => ENTITIES[entity] ?? entity

/** A field's name as people read it: "starting day". */
export const fieldName = (field: string): string => field.replaceAll('_', ' ')
