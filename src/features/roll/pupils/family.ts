import { z } from 'zod'
import { contactProblems, type LocalDate, type Problem } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { row, rows, sql, type Sql } from '#server/db/rows.ts'
import type { SchoolContext } from '#server/school.ts'
import { NotFound } from '#server/refusal.ts'
import { refuseField, refuseProblems } from './checks.ts'
import { entryOf, type Entry } from './entries.ts'
import type { contactForm, linkForm, newPupilForm } from './schema.ts'
import { contactValues, ofPupilValues } from './values.ts'
import { writeEntries } from './write.ts'

/** What is wrong with a contact's fields, by the names they have in the forms. */
export function contactFormProblems(
  input: z.output<typeof contactForm> | z.output<typeof newPupilForm>,
): Problem[] {
  return contactProblems({ ...input, postcode: input.contactPostcode || undefined }).map((problem) =>
    problem.field === 'postcode' ? { ...problem, field: 'contactPostcode' } : problem,
  )
}

/** A new contact, or a change of one that stands: of the person, for all children, and of the part in this one's life. */
export async function saveContact(
  context: SchoolContext,
  input: z.output<typeof contactForm>,
): Promise<void> {
  const { pupil, entry, contact, seen, contactSeen, reason } = input
  refuseProblems(contactFormProblems(input))
  const part = ofPupilValues(input)
  await writeEntries(
    context,
    reason,
    entry === undefined
      ? [
          entryOf('contact', contactValues(input), { as: 'contact' }),
          entryOf('pupil_contact', {
            pupil_id: pupil,
            contact_id: '@contact',
            ...part,
            from_date: context.today,
          }),
        ]
      : [
          entryOf('contact', contactValues(input), { id: contact, seen: contactSeen }),
          entryOf('pupil_contact', part, { id: entry, seen }),
        ],
  )
}

/** Makes somebody the school knows already, such as a sibling's parent, a contact of this pupil too. */
export async function linkContact(context: SchoolContext, input: z.output<typeof linkForm>): Promise<void> {
  const linked = await linkEntry(context, input.pupil, input.contact, input, context.today)
  await writeEntries(context, '', [linked])
}

/**
 * The entry that makes a known contact one of this pupil's. Refuses (NotFound) one the school does not know, one who is
 * a contact of the pupil already, and to call in an emergency somebody without a telephone number.
 */
export async function linkEntry(
  { db, school }: Pick<SchoolContext, 'db' | 'school'>,
  pupil: number | '@pupil',
  contactId: number,
  part: Parameters<typeof ofPupilValues>[0],
  from: LocalDate,
): Promise<Entry> {
  const known = await row(
    db,
    z.object({ telephone: z.string(), linked: z.boolean() }),
    sql`select c.telephone, exists (select from pupil_contact pc
            where pc.school_id = c.school_id and pc.contact_id = c.id and pc.pupil_id = ${pupil === '@pupil' ? 0 : pupil}
              and ${from}::date <= pc.to_date) as linked
        from contact c where c.school_id = ${school.id} and c.id = ${contactId}`,
  )
  if (!known) throw new NotFound()
  if (known.linked) refuseField('relationship', 'This is a contact of the pupil already.')
  if (part.emergency && !known.telephone)
    refuseField('emergency', 'An emergency contact needs a telephone number.')
  return entryOf('pupil_contact', {
    pupil_id: pupil,
    contact_id: contactId,
    ...ofPupilValues(part),
    from_date: from,
  })
}

const knownContact = z.object({ id: z.int(), name: z.string(), telephone: z.string(), children: z.string() })
export type KnownContact = z.infer<typeof knownContact>

/**
 * Somebody the school knows already, as an address asks: `known` finds by a name, of theirs or of a child, or by a
 * telephone number, twenty at most; `contact` is the one that was chosen.
 */
export async function searchKnown(
  { db, school, today }: SchoolContext,
  search: Record<string, string | string[] | undefined>,
): Promise<{ letters: string; found: KnownContact[]; chosen: KnownContact | null }> {
  const letters = typeof search['known'] === 'string' ? search['known'].trim().slice(0, 60) : ''
  const id =
    typeof search['contact'] === 'string' && /^\d{1,9}$/.test(search['contact'])
      ? Number(search['contact'])
      : 0
  const [chosen = null] = id === 0 ? [] : await knownContacts(db, school.id, today, sql`c.id = ${id}`)
  return {
    letters,
    chosen,
    found: letters === '' ? [] : await knownContacts(db, school.id, today, like(letters)),
  }
}

const like = (letters: string): Sql => {
  const pattern = `%${letters.replaceAll(/[\\%_]/g, '\\$&')}%`
  return sql`c.name ilike ${pattern} or replace(c.telephone, ' ', '') like ${pattern.replaceAll(' ', '')}
    or bool_or(n.known_forename || ' ' || n.known_surname ilike ${pattern})`
}

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
        group by c.school_id, c.id, c.name, c.telephone
        having ${which}
        order by c.name collate "en-GB-x-icu", c.id limit 20`,
  )
}
