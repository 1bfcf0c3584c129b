import type { Role } from '#domain/index.ts'
import { hashPassword } from '#server/auth/passwords.ts'
import { testDb } from './database.ts'

/** The password of every person made here. */
export const PASSWORD = 'plum kettle harbour'

let made = 0
const next = () => ++made

async function idOf(text: string, values: unknown[]): Promise<number> {
  const { owner } = await testDb()
  const { rows } = await owner.query<{ id: number }>(text, values)
  return rows[0]!.id
}

/** The first code that no authority has; those from 900 are for tests that name theirs. */
export const FREE_CODE =
  '(select min(n)::text from generate_series(100, 899) n where n::text not in (select code from authority))'

/** Makes a school in an authority of its own. Gives its id and URN. */
export async function makeSchool(): Promise<{ id: number; urn: number }> {
  const { owner } = await testDb()
  const { rows } = await owner.query<{ n: number }>(
    'select coalesce(max(urn), 700000)::int + 1 as n from school_detail',
  )
  const urn = rows[0]!.n
  const authority = await idOf(
    `insert into authority (code, name, region) values (${FREE_CODE}, $1, 'North')
     on conflict (code) do update set name = excluded.name returning id`,
    [`Authority of ${urn}`],
  )
  const id = await idOf('insert into school default values returning id', [])
  await owner.query(
    `insert into school_detail (school_id, from_date, urn, name, phase, kind, authority_id, lowest_year, highest_year)
     values ($1, '2020-09-01', $2, $3, 'primary', 'community', $4, 0, 6)`,
    [id, urn, `School ${urn}`, authority],
  )
  return { id, urn }
}

/** Makes a person, with the password above unless told otherwise. */
export async function makePerson({ password = true } = {}): Promise<{ id: number; email: string }> {
  const { owner } = await testDb()
  const email = `person.${process.pid}.${next()}@tests.example`
  const id = await idOf('insert into person (name, email) values ($1, $2) returning id', [
    `Person ${made}`,
    email,
  ])
  if (password) {
    await owner.query(
      'insert into credential (person_id, password_hash, changed_at) values ($1, $2, now())',
      [id, await hashPassword(PASSWORD)],
    )
  }
  return { id, email }
}

type Term = { from?: string; to?: string }

/** A position at a school. */
export async function makeMembership(
  person: number,
  school: number,
  role: Role,
  { from, to }: Term = {},
): Promise<number> {
  return idOf(
    `insert into membership (person_id, role, school_id, position, from_date, to_date)
     values ($1, $2, $3, $2, coalesce($4::date, '2020-09-01'), coalesce($5::date, '9999-12-31')) returning id`,
    [person, role, school, from ?? null, to ?? null],
  )
}

/** A registration group of a school. */
export async function makeGroup(school: number, name: string): Promise<number> {
  return idOf(
    `insert into registration_group (school_id, name, year_group, from_date) values ($1, $2, 1, '2020-09-01') returning id`,
    [school, name],
  )
}
