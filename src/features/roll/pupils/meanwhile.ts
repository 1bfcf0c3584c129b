import { z } from 'zod'
import type { Db } from '#server/db/client.ts'
import { row, sql } from '#server/db/rows.ts'
import { NotFound, Refusal } from '#server/refusal.ts'
import { tableOf, type Entity, type Entry } from './entries.ts'
import { fieldName, valueWords } from './words.ts'

const standing = z.object({ now: z.record(z.string(), z.unknown()) })
const author = z.object({ name: z.string(), position: z.string() })

/**
 * Refuses a change of entries that somebody else has changed since they were seen: says who, what was seen and what
 * stands now. The refused form carries on from what stands now, so that sending it again is a choice made knowingly.
 */
export async function refuseChangedMeanwhile(db: Db, schoolId: number, entries: Entry[]): Promise<void> {
  const told: string[] = []
  const values: Record<string, string> = {}
  for (const { entity, id, seen } of entries) {
    if (id === undefined || seen === undefined) continue
    const found = await row(
      db,
      standing,
      sql`select to_jsonb(t) as now from ${tableOf(entity)} t where t.school_id = ${schoolId} and t.id = ${id}`,
    )
    if (!found) throw new NotFound()
    const changed = Object.keys(seen).filter((field) => seen[field] !== found.now[field])
    if (changed.length === 0) continue
    const words = changed.map(
      (field) =>
        `${fieldName(field)} was “${valueWords(field, seen[field])}” and is now “${valueWords(field, found.now[field])}”`,
    )
    told.push(
      `${await lastAuthor(db, schoolId, entity, id)} changed this while you had it open: ${words.join('; ')}.`,
    )
    const now = Object.fromEntries(Object.keys(seen).map((field) => [field, found.now[field]]))
    values[seenField(entity)] = JSON.stringify(now)
  }
  if (told.length === 0) return
  const sentence = `${told.join(' ')} What you typed is still below. Send it again to put it in place of theirs, or leave this page to keep theirs.`
  throw new Refusal('changed_meanwhile', sentence, {}, values)
}

/** The form field that carries what was seen of an entry: a form may show a contact and its part in a pupil's life. */
export const seenField = (entity: Entity): 'seen' | 'contactSeen' =>
  entity === 'contact' ? 'contactSeen' : 'seen'

async function lastAuthor(db: Db, schoolId: number, entity: Entity, id: number): Promise<string> {
  const last = await row(
    db,
    author,
    sql`select person_name as name, position from admission_amendment
        where school_id = ${schoolId} and entity = ${entity} and entry_id = ${id} order by id desc limit 1`,
  )
  return last ? `${last.name} (${last.position})` : 'Somebody else'
}
