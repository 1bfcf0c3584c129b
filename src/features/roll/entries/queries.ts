import { z } from 'zod'
import { OPEN_END } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { rows, sql } from '#server/db/rows.ts'
import { fieldName, valueWords } from './words.ts'

/** An entry or amendment of the admission register as the database keeps it. */
export const keptChange = z.object({
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

export type AdmissionChange = z.infer<typeof keptChange>

/**
 * Every entry and amendment of the admission register about a pupil and the pupil's contacts, the newest first, in
 * words: original, amended, reason, date, name and position (as reg 10 asks of a mark). Without `showAddresses` each
 * address reads "hidden".
 */
export async function admissionHistory(
  db: Db,
  schoolId: number,
  pupilId: number,
  showAddresses = true,
): Promise<AdmissionChange[]> {
  const found = await rows(
    db,
    keptChange,
    sql`select id, entity, action, field, original, amended, reason, to_json(at) #>> '{}' as at, person_name as by, position
        from admission_amendment a
        where school_id = ${schoolId} and (pupil_id = ${pupilId}
          or (entity = 'contact' and exists (select from pupil_contact pc
            where pc.school_id = a.school_id and pc.contact_id = a.entry_id and pc.pupil_id = ${pupilId})))
        order by id desc`,
  )
  return changesInWords(db, schoolId, found, showAddresses)
}

/** Entries and amendments as people read them: groups by their names, dates and ticks in words. */
export async function changesInWords(
  db: Db,
  schoolId: number,
  found: AdmissionChange[],
  showAddresses = true,
): Promise<AdmissionChange[]> {
  const named = await db.registrationGroup.findMany({ where: { schoolId }, select: { id: true, name: true } })
  const groups = new Map(named.map(({ id, name }) => [String(id), name]))
  const said = (field: string, value: unknown) => {
    if (!showAddresses && ADDRESS.has(field)) return 'hidden'
    return field === 'group_id' ? (groups.get(String(value)) ?? '') : valueWords(field, value)
  }
  return found.map((one) =>
    one.action === 'entry'
      ? { ...one, amended: entryWords(one.amended, said) }
      : { ...one, original: said(one.field, one.original), amended: said(one.field, one.amended) },
  )
}

const ADDRESS = new Set(['line1', 'line2', 'town', 'postcode', 'address'])
// Numbers that only the database reads.
const KEYS = new Set(['contact_id', 'authority_id'])
const SAYS_NOTHING = new Set<unknown>(['', null, false, OPEN_END])

// A first entry is kept with all its fields; those that were left empty are not shown.
function entryWords(values: string, said: (field: string, value: unknown) => string): string {
  const fields = z.record(z.string(), z.unknown()).parse(JSON.parse(values))
  return Object.entries(fields)
    .filter(([field, value]) => !KEYS.has(field) && !SAYS_NOTHING.has(value))
    .map(([field, value]) => `${fieldName(field)} ${said(field, value)}`)
    .join(', ')
}

export { tableOf } from './entry.ts'
export { spanWords, valueWords } from './words.ts'
