import { z } from 'zod'
import { contactProblems, folded, type LocalDate, type Problem } from '#domain/index.ts'
import { endEntry, entryOf, writeEntries, type Entry } from '#features/roll/entries/commands.ts'
import { row, rows, sql } from '#server/db/rows.ts'
import { NotFound, refuseField, refuseProblems } from '#server/refusal.ts'
import type { SchoolContext } from '#server/school.ts'
import type { contactForm, endForm, linkForm } from './schema.ts'

export { contactFields } from './schema.ts'

type Contact = Omit<
  z.output<typeof contactForm>,
  'pupil' | 'entry' | 'namesake' | 'seen' | 'contactSeen' | 'reason'
>
type Part = Omit<z.output<typeof linkForm>, 'pupil' | 'contact'>

/** What is wrong with a contact's fields, by the names they have in the forms. */
export function contactFormProblems(input: Contact): Problem[] {
  return contactProblems({ ...input, postcode: input.contactPostcode || undefined }).map((problem) =>
    problem.field === 'postcode' ? { ...problem, field: 'contactPostcode' } : problem,
  )
}

/**
 * A new contact, or a change of one: of the person, which is the same for all their children here, and of their part in
 * this child's life.
 */
export async function saveContact(
  context: SchoolContext,
  input: z.output<typeof contactForm>,
): Promise<void> {
  const { pupil, entry, contact, seen, contactSeen, reason } = input
  refuseProblems(contactFormProblems(input))
  if (entry === undefined) await refuseContactTwice(context, input)
  const entries =
    entry === undefined
      ? newContact(input, pupil, context.today)
      : [
          entryOf('contact', personValues(input), { id: contact, seen: contactSeen }),
          entryOf('pupil_contact', partValues(input), { id: entry, seen }),
        ]
  await writeEntries(context, { reason, entries })
}

// One person entered twice would be rung twice, told a new number once, and barred once.
async function refuseContactTwice(
  { db, school, today }: SchoolContext,
  { pupil, name, namesake }: z.output<typeof contactForm>,
): Promise<void> {
  if (namesake) return
  const theirs = await rows(
    db,
    z.object({ name: z.string(), relationship: z.string() }),
    sql`select c.name, pc.relationship from pupil_contact pc
        join contact c on c.school_id = pc.school_id and c.id = pc.contact_id
        where pc.school_id = ${school.id} and pc.pupil_id = ${pupil} and pc.to_date >= greatest(pc.from_date, ${today}::date)`,
  )
  const known = theirs.find((one) => folded(one.name) === folded(name))
  if (known)
    refuseField(
      'namesake',
      `${known.name} (${known.relationship}) is a contact of this pupil already. Change that contact, or say that this is somebody else.`,
      'contact_twice',
    )
}

/** Makes somebody the school knows already, such as a sibling's parent, a contact of this pupil too. */
export async function linkKnownContact(
  context: SchoolContext,
  input: z.output<typeof linkForm>,
): Promise<void> {
  const entries = [await linkEntry(context, { ...input, from: context.today })]
  await writeEntries(context, { reason: '', entries })
}

/** Ends a contact's part in a pupil's life on a day. */
export const endContact = (context: SchoolContext, input: z.output<typeof endForm>): Promise<void> =>
  endEntry(context, { entity: 'pupil_contact', ...input })

/**
 * The entries of a contact for a pupil who joins, named @pupil: of somebody new, or with `contact` of somebody the
 * school knows. Refuses as `linkKnownContact` does.
 */
export async function firstContactEntries(
  context: SchoolContext,
  input: Omit<Contact, 'contact'> & { contact?: number; from: LocalDate },
): Promise<Entry[]> {
  const { contact, from } = input
  return contact === undefined
    ? newContact(input, '@pupil', from)
    : [await linkEntry(context, { ...input, contact, pupil: '@pupil' })]
}

const newContact = (input: Omit<Contact, 'contact'>, pupil: number | '@pupil', from: LocalDate): Entry[] => [
  entryOf('contact', personValues(input), { as: 'contact' }),
  entryOf('pupil_contact', {
    pupil_id: pupil,
    contact_id: '@contact',
    ...partValues(input),
    from_date: from,
  }),
]

type Link = Part & { pupil: number | '@pupil'; contact: number; from: LocalDate }

/**
 * The entry that makes a known contact one of this pupil's. Refuses (NotFound) one the school does not know, one who is
 * a contact of the pupil already, and to call in an emergency somebody without a telephone number.
 */
async function linkEntry(
  { db, school }: Pick<SchoolContext, 'db' | 'school'>,
  { pupil, contact, from, ...part }: Link,
): Promise<Entry> {
  const known = await row(
    db,
    z.object({ telephone: z.string(), linked: z.boolean() }),
    sql`select c.telephone, exists (select from pupil_contact pc
            where pc.school_id = c.school_id and pc.contact_id = c.id and pc.pupil_id = ${pupil === '@pupil' ? 0 : pupil}
              and ${from}::date <= pc.to_date) as linked
        from contact c where c.school_id = ${school.id} and c.id = ${contact}`,
  )
  if (!known) throw new NotFound()
  if (known.linked) refuseField('relationship', 'This is a contact of the pupil already.')
  if (part.emergency && !known.telephone)
    refuseField('emergency', 'An emergency contact needs a telephone number.')
  return entryOf('pupil_contact', {
    pupil_id: pupil,
    contact_id: contact,
    ...partValues(part),
    from_date: from,
  })
}

const personValues = (input: Omit<Contact, 'contact'>) => ({
  name: input.name,
  telephone: input.telephone,
  second_telephone: input.secondTelephone,
  email: input.email,
  address: input.contactAddress,
  postcode: input.contactPostcode,
})

const partValues = (input: Part) => ({
  priority: input.priority,
  relationship: input.relationship,
  parental_responsibility: input.parentalResponsibility,
  lives_with: input.livesWith,
  emergency: input.emergency,
  may_contact: !input.mustNotContact,
  may_tell_address: input.mayTellAddress,
  care: input.care,
  court_order: input.courtOrder,
})
