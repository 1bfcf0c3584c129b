import { z } from 'zod'
import { today } from '../clock.ts'
import { authRows } from './auth-rows.ts'

const membership = z.object({
  membershipId: z.int(),
  personId: z.int(),
  name: z.string(),
  email: z.string(),
  role: z.string(),
  position: z.string(),
  organisation: z.string(),
  kind: z.enum(['school', 'trust', 'authority']),
  urn: z.int().nullable(),
})

/** A position somebody may work in, and where. */
export type Workspace = z.infer<typeof membership>

const inForce = `
  select m.id as "membershipId", p.id as "personId", p.name, p.email, m.role, m.position,
    coalesce(d.name, t.name, a.name) as organisation, r.kind, d.urn
  from membership m
  join person p on p.id = m.person_id
  join role r on r.role = m.role
  left join school_detail d on d.school_id = m.school_id and $1::date between d.from_date and d.to_date
  left join trust t on t.id = m.trust_id
  left join authority a on a.id = m.authority_id
  where $1::date between m.from_date and m.to_date and p.ended_on >= $1::date and m.role <> 'service'
    and m.accepted_at is not null and coalesce(d.name, t.name, a.name) is not null`

/** The positions a person may work in today, the one they last worked in first. */
export async function workspacesOf(personId: number): Promise<Workspace[]> {
  return authRows(
    membership,
    `${inForce} and p.id = $2
     order by (select max(s.created_at) from auth_session s where s.membership_id = m.id) desc nulls last, m.id`,
    [today(), personId],
  )
}

/**
 * The people of a demonstration who can be tried with one click: those the seed gave a password, at an invented
 * address. Empty in any database that the demonstration's seed did not make; no setting can pretend otherwise, since
 * the demo row is looked up each time.
 */
export async function personas(): Promise<Workspace[]> {
  return authRows(
    membership,
    `${inForce} and exists (select from demo) and p.email like '%.example'
       and exists (select from credential c where c.person_id = p.id)
     order by r.kind = 'school' desc, r.kind = 'trust' desc, organisation, m.id`,
    [today()],
  )
}
