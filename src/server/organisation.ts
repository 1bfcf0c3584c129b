import { z } from 'zod'
import type { LocalDate } from '#domain/index.ts'
import { today } from './clock.ts'
import type { Actor } from './db/actor.ts'
import type { Db } from './db/client.ts'
import { row, sql } from './db/rows.ts'
import { NotFound } from './refusal.ts'

const workplace = z.object({
  organisation: z.string(),
  urn: z.int().nullable(),
  trustUid: z.string().nullable(),
  authorityCode: z.string().nullable(),
  demo: z.boolean(),
})

/** Where somebody works, as the web addresses it: a school by its URN, a trust by its UID, an authority by its code. */
export type Workplace = z.infer<typeof workplace>

/** What every query and command of a trust or an authority is given: a transaction as the actor, their workplace. */
export type OrganisationContext = { db: Db; actor: Actor; workplace: Workplace; today: LocalDate }

/** The actor's own workplace under its present name. */
export async function workplaceOf(db: Db, actor: Actor): Promise<Workplace> {
  const found = await row(
    db,
    workplace,
    sql`select coalesce(d.name, t.name, a.name) as organisation, d.urn, t.uid as "trustUid", a.code as "authorityCode",
          exists (select from demo) as demo
        from (select) as one
        left join lateral (
          select name, urn from school_detail where school_id = ${actor.schoolId} order by from_date <= app.today() desc, from_date desc limit 1
        ) d on true
        left join trust t on t.id = ${actor.trustId}
        left join authority a on a.id = ${actor.authorityId}`,
  )
  if (!found) throw new NotFound()
  return found
}

/** The address of a workplace: a school's, a trust's or an authority's. */
export function workplacePath({ urn, trustUid, authorityCode }: Workplace): string {
  if (urn !== null) return `/schools/${urn}`
  return trustUid === null ? `/authorities/${authorityCode}` : `/trusts/${trustUid}`
}

/** The context of the actor's own workplace. */
export const organisationContext = async (db: Db, actor: Actor): Promise<OrganisationContext> => ({
  db,
  actor,
  workplace: await workplaceOf(db, actor),
  today: today(),
})

/** The same, for the trust or authority whose address is `path`. Refuses (NotFound) whoever works elsewhere. */
export async function organisationAt(path: string, db: Db, actor: Actor): Promise<OrganisationContext> {
  const context = await organisationContext(db, actor)
  if (workplacePath(context.workplace) !== path) throw new NotFound()
  return context
}
