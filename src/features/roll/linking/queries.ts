import { z } from 'zod'
import { likeness, localDate, parentLikeness, type Likeness } from '#domain/index.ts'
import type { Search } from '#server/address.ts'
import { requireAbility } from '#server/db/actor.ts'
import type { Db } from '#server/db/client.ts'
import { limitTo } from '#server/db/list-sql.ts'
import { rows, sql } from '#server/db/rows.ts'
import type { OrganisationContext } from '#server/organisation.ts'
import { RECORD_FIELDS, type Linked } from './linked.ts'
import { DECISIONS, pagesAsked } from './pages-asked.ts'

const date = z.string().transform(localDate)

const pupil = z
  .object({
    schoolId: z.int(),
    pupilId: z.int(),
    school: z.string().nullable(),
    forename: z.string(),
    surname: z.string(),
    knownForename: z.string(),
    knownSurname: z.string(),
    dateOfBirth: date,
    sex: z.enum(['F', 'M']),
    upn: z.string().nullable(),
    spells: z.array(z.object({ kind: z.string(), from: date, to: date })),
  })
  .transform(({ pupilId, ...rest }) => ({
    ...rest,
    recordId: pupilId,
    title: `${rest.forename} ${rest.surname}`,
  }))

const contact = z
  .object({
    schoolId: z.int(),
    contactId: z.int(),
    school: z.string().nullable(),
    name: z.string(),
    email: z.string(),
    telephones: z.array(z.string()),
    postcode: z.string(),
    relationships: z.array(z.string()),
    children: z.array(z.object({ name: z.string(), dateOfBirth: date, childId: z.int().nullable() })),
  })
  .transform(({ contactId, ...rest }) => ({
    ...rest,
    recordId: contactId,
    title: rest.name,
    surname: rest.name.split(' ').at(-1) ?? '',
  }))

export type PupilRecord = z.output<typeof pupil>
export type ContactRecord = z.output<typeof contact>

/** What every record that is compared has: its school, its number there, and a person's name. */
export type Compared = { schoolId: number; recordId: number; school: string | null; title: string }

/** Two records of the area that look like one person's. */
export type Proposal<Of> = Likeness & { one: Of; other: Of }

/**
 * The pairs of pupils' records of the actor's area that look like one child's and on which nobody has decided: those
 * for which most speaks and least against first. None for whoever may not decide. Reads names and numbers alone.
 */
export async function childProposals(db: Db): Promise<Proposal<PupilRecord>[]> {
  const query = sql`select one, other from app.child_candidates()`
  const pairs = await rows(db, z.object({ one: pupil, other: pupil }), query)
  return proposed(pairs, likeness)
}

/**
 * The pairs of contacts of the actor's area, parents or carers, that look like one person's and on which nobody has
 * decided, in the same order. A postcode that is confidential is neither compared nor given.
 */
export async function parentProposals(db: Db): Promise<Proposal<ContactRecord>[]> {
  const query = sql`select one, other from app.parent_candidates()`
  const pairs = await rows(db, z.object({ one: contact, other: contact }), query)
  const compared = ({ children, ...record }: ContactRecord) => ({
    ...record,
    children: children.flatMap(({ childId }) => childId ?? []),
  })
  return proposed(pairs, (one, other) => parentLikeness(compared(one), compared(other)))
}

function proposed<Of extends { surname: string; recordId: number }>(
  pairs: { one: Of; other: Of }[],
  rule: (one: Of, other: Of) => Likeness | null,
): Proposal<Of>[] {
  return pairs
    .flatMap(({ one, other }) => {
      const found = rule(one, other)
      return found ? [{ one, other, ...found }] : []
    })
    .sort(
      (a, b) =>
        b.reasons.length - a.reasons.length ||
        a.against.length - b.against.length ||
        a.one.surname.localeCompare(b.one.surname, 'en-GB') ||
        a.one.recordId - b.one.recordId ||
        a.other.recordId - b.other.recordId,
    )
}

const decisionOn = (of: Linked) =>
  z.object({
    oneId: z.int().nullable(),
    records: z.array(
      z
        .object({ schoolId: z.int(), name: z.string(), school: z.string().nullable() })
        .and(z.record(z.literal(RECORD_FIELDS[of].recordId), z.int()))
        .transform((record) => ({
          schoolId: record.schoolId,
          recordId: record[RECORD_FIELDS[of].recordId],
          name: record.name,
          school: record.school,
        })),
    ),
    decidedAt: z.date(),
    personName: z.string(),
    position: z.string(),
    reason: z.string(),
    total: z.int(),
  })

/** A decision in force: records linked as one person (`oneId`), or two records found to be of two people (no `oneId`). */
export type Decision = Omit<z.output<ReturnType<typeof decisionOn>>, 'total'>

const IN_FORCE = {
  child: sql`select child_id as one_id, d.* from app.child_decisions() d`,
  parent: sql`select parent_id as one_id, d.* from app.parent_decisions() d`,
} as const

/** A page of the decisions in force on records of the actor's area, the latest first, and how many there are. */
export async function decisionsFor(
  db: Db,
  of: Linked,
  page: number,
  pageSize: number,
): Promise<{ decisions: Decision[]; total: number }> {
  const found = await rows(
    db,
    decisionOn(of),
    sql`select one_id as "oneId", records, decided_at as "decidedAt", person_name as "personName", "position", reason,
          count(*) over ()::int as total
        from (${IN_FORCE[of]}) s order by decided_at desc, records ${limitTo({ pageSize }, { page })}`,
  )
  return { decisions: found, total: found[0]?.total ?? 0 }
}

/** What the page on records of the same child shows: the pairs to decide on and a page of decisions. */
export async function loadChildren({ db, actor }: OrganisationContext, search: Search) {
  requireAbility(actor, 'link_children')
  const at = pagesAsked(search)
  const decided = await decisionsFor(db, 'child', at.decided, DECISIONS)
  return { at, proposals: await childProposals(db), ...decided }
}

/** The same for records of the same parent. */
export async function loadParents({ db, actor }: OrganisationContext, search: Search) {
  requireAbility(actor, 'link_parents')
  const at = pagesAsked(search)
  const decided = await decisionsFor(db, 'parent', at.decided, DECISIONS)
  return { at, proposals: await parentProposals(db), ...decided }
}
