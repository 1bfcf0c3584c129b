import { z } from 'zod'
import type { Db } from '#server/db/client.ts'
import { callDoor, dateColumn, rows, sql } from '#server/db/rows.ts'

/** Writes to the access log that somebody was shown a confidential address. */
export async function logReveal(db: Db, schoolId: number, pupilId: number): Promise<void> {
  await callDoor(db, sql`app.log_access(${schoolId}, 'confidential address', ${pupilId}, '')`)
}

const datedName = z.object({
  legalName: z.string(),
  knownAs: z.string(),
  from: dateColumn,
  to: dateColumn,
})

/** Every name a pupil has had here, the present first. */
export async function pupilNames(db: Db, schoolId: number, pupilId: number) {
  return rows(
    db,
    datedName,
    sql`select concat_ws(' ', legal_forename, nullif(legal_middle_names, ''), legal_surname) as "legalName",
          known_forename || ' ' || known_surname as "knownAs", from_date::text as "from", to_date::text as "to"
        from pupil_name where school_id = ${schoolId} and pupil_id = ${pupilId} and to_date >= from_date
        order by from_date desc`,
  )
}

const address = z.object({
  id: z.int(),
  text: z.string(),
  confidential: z.boolean(),
  from: dateColumn,
  to: dateColumn,
})

/** Where the pupil normally lives and lived, the present first. A confidential address comes without its text. */
export async function pupilAddresses(db: Db, schoolId: number, pupilId: number, reveal: boolean) {
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
  authority: z.string().nullable(),
  from: dateColumn,
  to: dateColumn,
})

/** What is recorded of a pupil from one day to another; for one looked after, by which authority where known. */
export async function pupilCharacteristics(db: Db, schoolId: number, pupilId: number) {
  return rows(
    db,
    characteristic,
    sql`select c.id, c.kind, c.value, a.name as authority, c.from_date::text as "from", c.to_date::text as "to"
        from pupil_characteristic c left join authority a on a.code = c.value and c.kind = 'looked_after'
        where c.school_id = ${schoolId} and c.pupil_id = ${pupilId} and c.to_date >= c.from_date
        order by c.kind, c.from_date desc`,
  )
}

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
  /** The day from which the contact stands, where that is yet to come: a pupil's who has not started yet. */
  startsOn: dateColumn.nullable(),
})

export type PupilContact = z.infer<typeof contact>

/**
 * Whom to call, in order, on a day, with those who are contacts only from a later day. Somebody who must not be
 * contacted comes last, whatever their number, so that nobody rings them first by mistake. While the pupil has a confidential address, that of those the pupil lives with is
 * left out unless it is revealed. Nobody for those who may not read contacts: the row policies see to it.
 */
export async function pupilContacts(
  db: Db,
  schoolId: number,
  pupilId: number,
  on: string,
  reveal = false,
): Promise<PupilContact[]> {
  return rows(
    db,
    contact,
    sql`select pc.id, c.name, pc.relationship, c.telephone, c.second_telephone as "secondTelephone", c.email,
          case when pc.lives_with and not ${reveal} and exists (select from pupil_address a
            where a.school_id = pc.school_id and a.pupil_id = pc.pupil_id and a.confidential) then ''
            else concat_ws(', ', nullif(c.address, ''), nullif(c.postcode, '')) end as address,
          pc.parental_responsibility as "parentalResponsibility", pc.lives_with as "livesWith", pc.emergency,
          pc.may_contact as "mayContact", pc.may_tell_address as "mayTellAddress", pc.care, pc.court_order as "courtOrder",
          case when pc.from_date > ${on}::date then pc.from_date::text end as "startsOn"
        from pupil_contact pc join contact c on c.school_id = pc.school_id and c.id = pc.contact_id
        where pc.school_id = ${schoolId} and pc.pupil_id = ${pupilId} and pc.to_date >= greatest(pc.from_date, ${on}::date)
        order by pc.may_contact desc, pc.from_date > ${on}::date, pc.priority, pc.id`,
  )
}
