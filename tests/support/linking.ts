import type { Linked } from '#features/roll/linking/commands.ts'
import type { SessionToken } from '#server/db/session-token.ts'
import { areaPerson, makeAuthority } from './area.ts'
import { testDb } from './database.ts'
import { makeRegisterSchool, type TestSchool } from './register.ts'

/** Runs SQL as the owner, whom nothing is hidden from. */
export async function ask<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
  const { owner } = await testDb()
  return (await owner.query(text, values)).rows as Row[]
}

export type LinkingArea = {
  authority: number
  schools: [TestSchool, TestSchool, TestSchool]
  lead: SessionToken
  colleague: SessionToken
  elsewhere: SessionToken
}

/** An authority of three schools with a pupil each, two who decide there, and one who decides elsewhere. */
export async function makeLinkingArea(): Promise<LinkingArea> {
  const authority = await makeAuthority()
  const schools: LinkingArea['schools'] = [
    await makeRegisterSchool(1),
    await makeRegisterSchool(1),
    await makeRegisterSchool(1),
  ]
  await ask('update school_detail set authority_id = $1 where school_id = any ($2)', [
    authority,
    schools.map(({ id }) => id),
  ])
  const lead = async (at: number) => (await areaPerson('la_team_lead', at)).officer
  return {
    authority,
    schools,
    lead: await lead(authority),
    colleague: await lead(authority),
    elsewhere: await lead(await makeAuthority()),
  }
}

export type Said = { name: string; email?: string; telephone?: string; second?: string; postcode?: string }

/** A contact of the school's only pupil, whose mother it is. Gives its number. */
export async function makeMother({ id, pupils }: TestSchool, said: Said): Promise<number> {
  const { name, email = '', telephone = '', second = '', postcode = '' } = said
  const [made] = await ask<{ id: number }>(
    `with made as (insert into contact (school_id, name, email, telephone, second_telephone, postcode)
       values ($1, $2, $3, $4, $5, $6) returning id)
     insert into pupil_contact (school_id, pupil_id, contact_id, relationship, parental_responsibility, lives_with, from_date)
     select $1, $7, id, 'Mother', true, true, '2026-09-01' from made returning contact_id as id`,
    [id, name, email, telephone, second, postcode, pupils[0]],
  )
  return made!.id
}

// One person, written differently.
const NAMES = ['Zoë', 'ZOE', 'zoe']

/** A record at each school that looks like one person's: of a pupil, or of a contact. Gives their numbers. */
export async function alikeAt(schools: LinkingArea['schools'], of: Linked): Promise<number[]> {
  const numbers: number[] = []
  for (const [n, school] of schools.entries()) {
    const name = NAMES[n]!
    if (of === 'parent')
      numbers.push(await makeMother(school, { name: `${name} Field`, telephone: '07700 900123' }))
    else {
      await ask(
        `update pupil_name set legal_forename = $2, legal_surname = 'Field', known_forename = $2, known_surname = 'Field' where school_id = $1`,
        [school.id, name],
      )
      numbers.push(school.pupils[0]!)
    }
  }
  return numbers
}
