import { z } from 'zod'
import { requireAbility } from '#server/db/actor.ts'
import { dateColumn, row, rows, sql } from '#server/db/rows.ts'
import type { SchoolContext } from '#server/school.ts'
import { NotFound } from '#server/refusal.ts'
import { change, inWords } from './history.ts'

const listed = z.object({
  id: z.int(),
  sealedAt: z.string(),
  by: z.string(),
  reason: z.string(),
})

/** A sealed record as the list shows it: no name, and not which record took its place. */
export type SealedRecord = z.output<typeof listed>

/** The sealed records of the school, the latest first. Refuses (NotFound) those who may not open them. */
export async function sealedRecords({ db, actor, school }: SchoolContext): Promise<SealedRecord[]> {
  requireAbility(actor, 'seal_records')
  if (actor.schoolId !== school.id) throw new NotFound()
  return rows(
    db,
    listed,
    sql`select id, to_json(sealed_at) #>> '{}' as "sealedAt", person_name || ', ' || position as by, reason
        from app.sealed_records(${school.id})`,
  )
}

const days = { from_date: dateColumn, to_date: dateColumn }
const name = z.object({
  legal_forename: z.string(),
  legal_middle_names: z.string(),
  legal_surname: z.string(),
  known_forename: z.string(),
  known_surname: z.string(),
  ...days,
})
const address = z.object({
  line1: z.string(),
  line2: z.string(),
  town: z.string(),
  postcode: z.string(),
  ...days,
})
const contact = z.object({
  name: z.string(),
  relationship: z.string(),
  telephone: z.string(),
  second_telephone: z.string(),
  email: z.string(),
  address: z.string(),
  postcode: z.string(),
  parental_responsibility: z.boolean(),
  care: z.string(),
  court_order: z.string(),
  ...days,
})
const content = z.object({
  upn: z.string().nullable(),
  formerUpn: z.string(),
  dateOfBirth: z.string(),
  names: z.array(name),
  addresses: z.array(address),
  contacts: z.array(contact),
  entries: z.array(change),
})

/**
 * What a sealed record holds: numbers, names, addresses, contacts, and every entry made of them. That it was opened,
 * by whom and for which reason is written to the access log. Refuses (NotFound) a record that is not there.
 */
export async function openSealedRecord(context: SchoolContext, id: string, reason: string) {
  const { db, school } = context
  const record = (await sealedRecords(context)).find((one) => String(one.id) === id)
  if (!record) throw new NotFound()
  const found = await row(
    db,
    z.object({ content }),
    sql`select app.open_sealed_record(${school.id}, ${record.id}, ${reason}) as content`,
  )
  if (!found) throw new NotFound()
  const { entries, ...rest } = found.content
  return { record, ...rest, entries: await inWords(db, school.id, entries) }
}

export type OpenedRecord = Awaited<ReturnType<typeof openSealedRecord>>
