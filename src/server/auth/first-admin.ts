import type { ClientBase } from 'pg'
import { z } from 'zod'
import {
  academicYearOf,
  ROLES,
  type LocalDate,
  type SchoolKindId,
  type SchoolPhaseId,
} from '#domain/index.ts'
import { Refusal } from '../refusal.ts'
import { authRows } from './auth-rows.ts'
import { makeInvitation } from './invitations.ts'
import { revokeAllOf } from './sessions.ts'

/** An authority by its three-figure code; its name and region are needed if it is not in the database yet. */
export type NamedAuthority = { code: string; name?: string | undefined; region?: string | undefined }

/**
 * A school by its URN; the rest is needed if it is not in the database yet. It is entered from the start of this
 * academic year.
 */
export type NamedSchool = {
  urn: number
  name?: string
  phase?: SchoolPhaseId
  kind?: SchoolKindId
  years?: [lowest: number, highest: number]
  authority?: NamedAuthority
}

export type FirstAdmin = {
  person: { name: string; email: string }
  at: { school: NamedSchool } | { authority: NamedAuthority }
  today: LocalDate
}

/**
 * Gives a school or an authority its first administrator, and enters the organisation if it is not there yet. Takes a
 * connection of the owner inside a transaction; gives the secret of the invitation, which replaces an earlier one of
 * the same person: a password and sessions that somebody known has had until now end. Refuses an organisation that somebody else administers already: they add people on the product's
 * own pages, which record who did it.
 */
export async function makeFirstAdmin(owner: ClientBase, { person, at, today }: FirstAdmin): Promise<string> {
  const [column, role, organisation] =
    'school' in at
      ? (['school_id', 'school_admin', await schoolId(owner, at.school, today)] as const)
      : (['authority_id', 'la_admin', await authorityId(owner, at.authority)] as const)
  const [other] = await authRows(
    z.object({ name: z.string() }),
    `select p.name from membership m join person p on p.id = m.person_id
     where m.${column} = $1 and m.role = $2 and m.to_date >= $3 and p.ended_on >= $3 and lower(p.email) <> lower($4)`,
    [organisation, role, today, person.email],
    owner,
  )
  if (other)
    throw new Refusal(
      'administered',
      `${other.name} administers it already, and can add others under “Staff”.`,
    )
  // Somebody who is known may have been added by anybody, and have a password that is somebody else's.
  const known = await findId(owner, 'select id from person where lower(email) = lower($1)', [person.email])
  if (known !== null) {
    await owner.query('delete from credential where person_id = $1', [known])
    await revokeAllOf(known, owner)
  }
  const personId = await idOf(
    owner,
    `insert into person (name, email) values ($1, lower($2))
     on conflict (lower(email)) do update set email = excluded.email returning id`,
    [person.name, person.email],
  )
  await owner.query(
    `insert into membership (person_id, role, ${column}, position, from_date)
     select $1, $2, $3, $4, $5 where not exists (select from membership
       where person_id = $1 and role = $2 and ${column} = $3 and to_date >= $5)`,
    [personId, role, organisation, ROLES[role].label, today],
  )
  return makeInvitation(personId, owner)
}

async function schoolId(owner: ClientBase, school: NamedSchool, today: LocalDate): Promise<number> {
  const { urn, name, phase, kind, years, authority } = school
  const known = await findId(
    owner,
    'select school_id as id from school_detail where urn = $1 and $2 between from_date and to_date',
    [urn, today],
  )
  if (known !== null) return known
  if (!name || !phase || !kind || !years || !authority) {
    throw new Refusal(
      'incomplete',
      `There is no school ${urn} yet. To make it, say --school-name, --phase, --kind, --years and --authority too.`,
    )
  }
  const held = await authorityId(owner, authority)
  const id = await idOf(owner, 'insert into school default values returning id', [])
  await owner.query(
    `insert into school_detail (school_id, from_date, urn, name, phase, kind, authority_id, lowest_year, highest_year)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, `${academicYearOf(today)}-08-01`, urn, name, phase, kind, held, ...years],
  )
  return id
}

async function authorityId(owner: ClientBase, { code, name, region }: NamedAuthority): Promise<number> {
  const known = await findId(owner, 'select id from authority where code = $1', [code])
  if (known !== null) return known
  if (!name || !region) {
    throw new Refusal(
      'incomplete',
      `There is no authority ${code} yet. To make it, say --authority-name and --region too.`,
    )
  }
  const values = [code, name, region]
  return idOf(owner, 'insert into authority (code, name, region) values ($1, $2, $3) returning id', values)
}

async function findId(owner: ClientBase, text: string, values: unknown[]): Promise<number | null> {
  return (await authRows(z.object({ id: z.int() }), text, values, owner))[0]?.id ?? null
}

async function idOf(owner: ClientBase, text: string, values: unknown[]): Promise<number> {
  const id = await findId(owner, text, values)
  if (id === null) throw new Error('Nothing was written.')
  return id
}
