import { z } from 'zod'
import type { LocalDate } from '#domain/index.ts'
import { loadPupilToChange, logReveal } from '#features/roll/pupils/queries.ts'
import { idInAddress, type Search } from '#server/address.ts'
import type { Db } from '#server/db/client.ts'
import { row, rows, sql, type Sql } from '#server/db/rows.ts'
import { namesLike, numberLike } from '#server/db/search-sql.ts'
import { NotFound } from '#server/refusal.ts'
import type { SchoolContext } from '#server/school.ts'

const seenContact = z.object({
  id: z.int(),
  seen: z.record(z.string(), z.unknown()),
  contactId: z.int(),
  values: z.record(z.string(), z.unknown()),
  hidden: z.boolean(),
})

/** A contact of a pupil as it is recorded, for changing. Refuses (NotFound) one that is not this pupil's. */
export async function loadContact(context: SchoolContext, id: string, contactId: string) {
  const subject = await loadPupilToChange(context, id)
  const { db, school } = context
  const { pupilId } = subject.pupil
  const found = await row(
    db,
    seenContact,
    sql`select pc.id, to_jsonb(pc) - array['id', 'school_id', 'pupil_id', 'contact_id'] as seen, c.id as "contactId",
          to_jsonb(c) - array['id', 'school_id'] as values,
          pc.lives_with and exists (select from pupil_address a where a.school_id = pc.school_id
            and a.pupil_id = pc.pupil_id and a.confidential) as hidden
        from pupil_contact pc join contact c on c.school_id = pc.school_id and c.id = pc.contact_id
        where pc.school_id = ${school.id} and pc.pupil_id = ${pupilId} and pc.id = ${idInAddress(contactId)}`,
  )
  if (!found) throw new NotFound()
  if (found.hidden) await logReveal(db, school.id, pupilId)
  return { ...subject, contact: found }
}

const knownContact = z.object({ id: z.int(), name: z.string(), telephone: z.string(), children: z.string() })
export type KnownContact = z.infer<typeof knownContact>

/**
 * Somebody the school knows already, as an address asks: `known` finds by a name, of theirs or of a child, or by a
 * telephone number, twenty at most; `contact` is the one that was chosen.
 */
export async function searchKnownContacts(
  { db, school, today }: SchoolContext,
  search: Search,
): Promise<{ letters: string; found: KnownContact[]; chosen: KnownContact | null }> {
  const letters = typeof search['known'] === 'string' ? search['known'].trim().slice(0, 60) : ''
  const asked = search['contact']
  const id = typeof asked === 'string' && /^\d{1,9}$/.test(asked) ? Number(asked) : 0
  const [chosen = null] = id === 0 ? [] : await knownContacts(db, school.id, today, sql`c.id = ${id}`)
  return {
    letters,
    chosen,
    found: letters === '' ? [] : await knownContacts(db, school.id, today, like(letters)),
  }
}

const like = (letters: string): Sql =>
  sql`${namesLike(sql`c.name`, letters)} or ${numberLike(letters)}
    or bool_or(${namesLike(sql`concat_ws(' ', n.known_forename, n.known_surname, n.legal_forename, n.legal_middle_names, n.legal_surname)`, letters)})`

async function knownContacts(
  db: Db,
  schoolId: number,
  today: LocalDate,
  which: Sql,
): Promise<KnownContact[]> {
  return rows(
    db,
    knownContact,
    sql`select c.id, c.name, c.telephone,
          string_agg(n.known_forename || ' ' || n.known_surname, ', ' order by n.known_forename) as children
        from contact c
        join pupil_contact pc on pc.school_id = c.school_id and pc.contact_id = c.id
          and ${today}::date between pc.from_date and pc.to_date
        join pupil_name n on n.school_id = pc.school_id and n.pupil_id = pc.pupil_id
          and ${today}::date between n.from_date and n.to_date
        where c.school_id = ${schoolId}
        group by c.school_id, c.id, c.name, c.telephone, c.second_telephone
        having ${which}
        order by c.name collate "en-GB-x-icu", c.id limit 20`,
  )
}
