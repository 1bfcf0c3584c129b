import { z } from 'zod'
import { likeness, localDate, type SchoolRecord, type Likeness } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { rows, sql } from '#server/db/rows.ts'

const date = z.string().transform(localDate)

const record = z.object({
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
}) satisfies z.ZodType<SchoolRecord>

export type AreaRecord = z.output<typeof record>

/** Two records of the area that look like one child's. */
export type Proposal = Likeness & { one: AreaRecord; other: AreaRecord }

/**
 * The pairs of records of the actor's area that look like one child's and on which nobody has decided: those for which
 * most speaks and least against first. None for whoever may not decide. Reads names and numbers of the area's pupils.
 */
export async function proposalsFor(db: Db): Promise<Proposal[]> {
  const pairs = await rows(
    db,
    z.object({ one: record, other: record }),
    sql`select one, other from app.child_candidates()`,
  )
  return pairs
    .flatMap(({ one, other }) => {
      const found = likeness(one, other)
      return found ? [{ one, other, ...found }] : []
    })
    .sort(
      (a, b) =>
        b.reasons.length - a.reasons.length ||
        a.against.length - b.against.length ||
        a.one.surname.localeCompare(b.one.surname, 'en-GB') ||
        a.one.pupilId - b.one.pupilId ||
        a.other.pupilId - b.other.pupilId,
    )
}

const decision = z.object({
  childId: z.int().nullable(),
  records: z.array(
    z.object({ schoolId: z.int(), pupilId: z.int(), name: z.string(), school: z.string().nullable() }),
  ),
  decidedAt: z.date(),
  personName: z.string(),
  position: z.string(),
  reason: z.string(),
})

/** What stands: records linked as one child (`childId`), or two records found to be of two children (no `childId`). */
export type Decision = z.output<typeof decision>

/** A page of the decisions that stand on records of the actor's area, the latest first, and how many there are. */
export async function decisionsFor(
  db: Db,
  page: number,
  pageSize: number,
): Promise<{ decisions: Decision[]; total: number }> {
  const found = await rows(
    db,
    decision.extend({ total: z.int() }),
    sql`select child_id as "childId", records, decided_at as "decidedAt", person_name as "personName", "position", reason,
          count(*) over ()::int as total
        from app.child_decisions() order by decided_at desc, records limit ${pageSize} offset ${(page - 1) * pageSize}`,
  )
  return { decisions: found, total: found[0]?.total ?? 0 }
}
