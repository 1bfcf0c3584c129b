import type { NextRequest } from 'next/server'
import { z } from 'zod'
import type { LocalDate, Role } from '#domain/index.ts'
import { personas, workspacesOf, type Workspace } from '#server/auth/memberships.ts'
import { today } from '#server/clock.ts'
import type { Actor } from '#server/db/actor.ts'
import type { Db } from '#server/db/client.ts'
import { row, rows, sql } from '#server/db/rows.ts'
import { findSchool, pageData, type School } from '#server/page.ts'
import { NotFound } from '#server/refusal.ts'
import { signedInFile } from '#server/route.ts'
import { comesFor, organisationPath, schoolStart } from './places.ts'
import { schoolDay, type SchoolDay } from './school-day.ts'

type Persona = Workspace & { comesFor: string }

export type PersonaGroup = { organisation: string; people: Persona[] }

/** The people of a demonstration by organisation; empty in any other database. */
export async function personaGroups(): Promise<PersonaGroup[]> {
  const groups = Map.groupBy(await personas(), ({ organisation }) => organisation)
  return [...groups].map(([organisation, people]) => ({
    organisation,
    people: people.map((one) => ({ ...one, comesFor: comesFor(one.role as Role) })),
  }))
}

const workplace = z.object({
  organisation: z.string(),
  urn: z.int().nullable(),
  trustUid: z.string().nullable(),
  authorityCode: z.string().nullable(),
  demo: z.boolean(),
})

/** Where somebody works, as the web addresses it: a school by its URN, a trust by its UID, an authority by its code. */
export type Workplace = z.infer<typeof workplace>

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

export type FrameData = {
  actor: Actor
  workplace: Workplace
  /** The school whose pages these are; none on the pages of a trust, an authority or one's account. */
  school: School | null
  day: SchoolDay | null
  others: Workspace[]
}

/** All that the frame shows, on the pages of a school or, without one, on the person's own. */
export async function frameData(db: Db, actor: Actor, visited: School | null = null): Promise<FrameData> {
  const workplace = await workplaceOf(db, actor)
  const school = visited ?? (workplace.urn === null ? null : await findSchool(db, String(workplace.urn)))
  return {
    actor,
    workplace,
    school,
    day: school && (await schoolDay(db, school.id)),
    others: (await workspacesOf(actor.personId)).filter(
      ({ membershipId }) => membershipId !== actor.membershipId,
    ),
  }
}

export type OrganisationContext = { db: Db; actor: Actor; workplace: Workplace; today: LocalDate }

/**
 * What a page of the trust or authority at `path` loads, as `schoolPage` does for a school. Somebody who works elsewhere,
 * or for whom there is nothing here, meets the same 404.
 */
export async function organisationPage<T>(
  path: string,
  work: (context: OrganisationContext) => Promise<T> | T,
): Promise<T> {
  return pageData(async (db, actor) => work(await contextAt(path, db, actor)))
}

/** What a file of the trust or authority at `path` is made from, and the file. Refuses as `organisationPage` does. */
export async function organisationFile(
  request: NextRequest,
  path: string,
  work: (context: OrganisationContext) => Promise<Response>,
): Promise<Response> {
  return signedInFile(request, async (db, actor) => work(await contextAt(path, db, actor)))
}

async function contextAt(path: string, db: Db, actor: Actor): Promise<OrganisationContext> {
  const workplace = await workplaceOf(db, actor)
  if (organisationPath(workplace) !== path) throw new NotFound()
  return { db, actor, workplace, today: today() }
}

/** Where this person's work begins. */
export async function homeOf(db: Db, actor: Actor): Promise<string> {
  const workplace = await workplaceOf(db, actor)
  const start = workplace.urn === null ? null : schoolStart(actor.role)
  return organisationPath(workplace) + (start ? `/${start}` : '')
}

const listedSchool = z.object({
  id: z.int(),
  urn: z.int(),
  name: z.string(),
  phase: z.string(),
  pupils: z.int(),
  elsewhere: z.boolean(),
})

export type ListedSchool = z.infer<typeof listedSchool>

/** The schools this actor's trust or authority holds today, with the pupils on roll whom the actor may see. */
export async function schoolsOfOrganisation(db: Db): Promise<ListedSchool[]> {
  return rows(
    db,
    listedSchool,
    sql`select s.id, d.urn, d.name, d.phase, s.register_kept_in = 'elsewhere' as elsewhere,
          (select count(distinct e.pupil_id)::int from enrolment e
           where e.school_id = s.id and app.today() between e.starting_day and e.leaving_day) as pupils
        from school s
        join school_detail d on d.school_id = s.id and app.today() between d.from_date and d.to_date
        order by d.name`,
  )
}
