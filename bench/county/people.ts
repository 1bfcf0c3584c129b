import { createHash } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import type { Client } from 'pg'
import { newSessionToken } from '#server/db/session-token.ts'
import { env } from '#server/env.ts'

type Where = { school: number } | { authority: number }

/** Somebody signed in with a role at a school or an authority: the cookie of a session of a few hours. */
export async function signedIn(client: Client, role: string, where: Where): Promise<string> {
  const token = newSessionToken()
  await client.query(
    `with held as (select id, person_id from membership
       where role = $1 and (school_id = $2 or authority_id = $3) order by id limit 1),
     someone as (insert into person (name, email)
       select initcap(replace($1, '_', ' ')), gen_random_uuid() || '@county.example' where not exists (select from held) returning id),
     position as (insert into membership (person_id, role, school_id, authority_id, position, from_date)
       select id, $1, $2, $3, $1, '2010-09-01' from someone returning id, person_id)
     insert into auth_session (token_hash, person_id, membership_id, created_at, expires_at)
       select $4, person_id, id, now(), now() + interval '12 hours' from (table held union all table position) m`,
    [
      role,
      'school' in where ? where.school : null,
      'authority' in where ? where.authority : null,
      createHash('sha256').update(token).digest(),
    ],
  )
  return `next-auth.session-token=${await encode({ token: { sid: token }, secret: env().NEXTAUTH_SECRET, maxAge: 12 * 3600 })}`
}
