import { z } from 'zod'
import type { LocalDate } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, rows, sql } from '#server/db/rows.ts'

const contact = z.object({
  id: z.int(),
  name: z.string(),
  relationship: z.string(),
  telephone: z.string(),
  secondTelephone: z.string(),
  email: z.string(),
  address: z.string(),
  parentalResponsibility: z.boolean(),
  livesWith: z.boolean(),
  emergency: z.boolean(),
  mayContact: z.boolean(),
  mayTellAddress: z.boolean(),
  care: z.string(),
  courtOrder: z.string(),
})

export type PupilContact = z.infer<typeof contact>

/** Whom to call, in order, on a day. Nobody for those who may not read contacts: the row policies see to it. */
export async function pupilContacts(
  db: Db,
  schoolId: number,
  pupilId: number,
  on: LocalDate,
): Promise<PupilContact[]> {
  return rows(
    db,
    contact,
    sql`select pc.id, c.name, pc.relationship, c.telephone, c.second_telephone as "secondTelephone", c.email,
          concat_ws(', ', nullif(c.address, ''), nullif(c.postcode, '')) as address,
          pc.parental_responsibility as "parentalResponsibility", pc.lives_with as "livesWith", pc.emergency,
          pc.may_contact as "mayContact", pc.may_tell_address as "mayTellAddress", pc.care, pc.court_order as "courtOrder"
        from pupil_contact pc join contact c on c.school_id = pc.school_id and c.id = pc.contact_id
        where pc.school_id = ${schoolId} and pc.pupil_id = ${pupilId} and ${on}::date between pc.from_date and pc.to_date
        order by pc.priority, pc.id`,
  )
}

const address = z.object({
  id: z.int(),
  text: z.string(),
  confidential: z.boolean(),
  from: dateColumn,
  to: dateColumn,
})
export type PupilAddress = z.infer<typeof address>

/** Where the pupil normally lives and lived, the present first. A confidential address comes without its text. */
export async function pupilAddresses(
  db: Db,
  schoolId: number,
  pupilId: number,
  reveal: boolean,
): Promise<PupilAddress[]> {
  return rows(
    db,
    address,
    sql`select id, confidential, from_date::text as "from", to_date::text as "to",
          case when confidential and not ${reveal} then ''
            else concat_ws(', ', line1, nullif(line2, ''), nullif(town, ''), nullif(postcode, '')) end as text
        from pupil_address where school_id = ${schoolId} and pupil_id = ${pupilId} and to_date >= from_date
        order by to_date desc, from_date desc`,
  )
}

const characteristic = z.object({
  id: z.int(),
  kind: z.string(),
  value: z.string(),
  from: dateColumn,
  to: dateColumn,
})
export type PupilCharacteristic = z.infer<typeof characteristic>

export async function pupilCharacteristics(
  db: Db,
  schoolId: number,
  pupilId: number,
): Promise<PupilCharacteristic[]> {
  return rows(
    db,
    characteristic,
    sql`select id, kind, value, from_date::text as "from", to_date::text as "to" from pupil_characteristic
        where school_id = ${schoolId} and pupil_id = ${pupilId} and to_date >= from_date order by kind, from_date desc`,
  )
}

const change = z.object({
  id: z.coerce.number(),
  entity: z.string(),
  action: z.enum(['entry', 'amendment']),
  field: z.string(),
  original: z.string(),
  amended: z.string(),
  reason: z.string(),
  at: z.string(),
  by: z.string(),
  position: z.string(),
})

export type AdmissionChange = z.infer<typeof change>

/** Every entry and amendment of the admission register about a pupil, the newest first (reg 10's manner of keeping). */
export async function admissionHistory(
  db: Db,
  schoolId: number,
  pupilId: number,
): Promise<AdmissionChange[]> {
  return rows(
    db,
    change,
    sql`select id, entity, action, field, original, amended, reason, to_json(at) #>> '{}' as at, person_name as by, position
        from admission_amendment where school_id = ${schoolId} and pupil_id = ${pupilId} order by id desc limit 200`,
  )
}
