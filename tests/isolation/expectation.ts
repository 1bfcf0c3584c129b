import { can, ROLES, type Role } from '#domain/index.ts'
import { testDb } from '../support/database.ts'
import { CLASSIFICATION, type Table } from './classification.ts'
import type { Somebody, World } from './world.ts'

/** The rows of a table that somebody should see, told apart by one number each. */
export type Expectation = { key: string; rows: number[] }

const ascending = (numbers: number[]) => [...new Set(numbers)].sort((a, b) => a - b)

/** The schools somebody knows of: their own, or those that their trust or authority holds. */
function schoolsOf({ role }: Somebody, { own, sister }: World): number[] {
  return ROLES[role].kind === 'school' ? [own.school] : [own.school, sister.school]
}

/** The pupils whom a role may see, by what its reach says. */
export function pupilsOf(role: Role, { own, sister, shared }: World): number[] {
  switch (ROLES[role].reach) {
    case 'none':
      return []
    case 'groups':
    case 'years':
      return own.pupils.slice(0, 2)
    case 'school':
      return own.pupils
    case 'shared':
      return [shared]
    case 'organisation':
      return [...own.pupils, ...sister.pupils, ...(ROLES[role].kind === 'authority' ? [shared] : [])]
  }
}

/** Schools all of whose staff, groups and registers somebody may see. */
function wholeSchools(somebody: Somebody, world: World): number[] {
  return ['school', 'organisation'].includes(ROLES[somebody.role].reach) ? schoolsOf(somebody, world) : []
}

function groupsOf(somebody: Somebody, world: World): number[] {
  if (['groups', 'years'].includes(ROLES[somebody.role].reach)) return [world.own.inside]
  return [world.own, world.sister]
    .filter(({ school }) => wholeSchools(somebody, world).includes(school))
    .flatMap(({ inside, outside }) => [inside, outside])
}

const schoolsWhere = (somebody: Somebody, world: World, ...abilities: Parameters<typeof can>[1][]) =>
  abilities.some((ability) => can(somebody.role, ability)) ? schoolsOf(somebody, world) : []

/** Numbers that the owner, whom nothing is hidden from, finds. */
async function found(text: string, values: unknown[]): Promise<number[]> {
  const { owner } = await testDb()
  return (await owner.query<{ key: number }>(text, values)).rows.map(({ key }) => key)
}

/** Themselves, the staff of schools they may see whole or manage, and colleagues of their own organisation. */
const membershipsOf = (column: string, somebody: Somebody, world: World) =>
  found(
    `select ${column} as key from membership where person_id = $1 or school_id = any ($2) or trust_id = $3 or authority_id = $4`,
    [
      somebody.person,
      [...wholeSchools(somebody, world), ...schoolsWhere(somebody, world, 'manage_staff')],
      somebody.place.trust ?? null,
      somebody.place.authority ?? null,
    ],
  )

/** Exactly what somebody should see of a table; null where they may not ask at all. */
export async function expectationOf(
  table: Table,
  somebody: Somebody,
  world: World,
): Promise<Expectation | null> {
  const pupils = pupilsOf(somebody.role, world)
  switch (CLASSIFICATION[table]) {
    case 'reference':
      return { key: '1', rows: ascending(await found(`select 1 as key from ${table}`, [])) }
    case 'school':
      return { key: table === 'school' ? 'id' : 'school_id', rows: schoolsOf(somebody, world) }
    case 'person':
      return { key: 'id', rows: ascending(await membershipsOf('person_id', somebody, world)) }
    case 'membership':
      return { key: 'id', rows: ascending(await membershipsOf('id', somebody, world)) }
    case 'scope':
      return {
        key: 'id',
        rows: ascending(
          await found(
            'select id as key from membership_scope where membership_id = $1 or school_id = any ($2)',
            [
              somebody.membership,
              schoolsWhere(somebody, world, 'manage_staff', 'give_cover', 'send_reports'),
            ],
          ),
        ),
      }
    case 'log':
      return { key: 'school_id', rows: schoolsWhere(somebody, world, 'read_access_log') }
    case 'group':
      return {
        key: table === 'registration_group' ? 'id' : 'group_id',
        rows: ascending(groupsOf(somebody, world)),
      }
    case 'pupil':
      return { key: table === 'pupil' ? 'id' : 'pupil_id', rows: ascending(pupils) }
    case 'private':
      return privateExpectation(table, can(somebody.role, 'read_contacts') ? pupils : [])
    case 'document':
      return { key: 'pupil_id', rows: ascending(can(somebody.role, 'read_documents') ? pupils : []) }
    case 'snapshot':
      return { key: 'school_id', rows: schoolsWhere(somebody, world, 'read_snapshots') }
    case 'draft':
      return { key: 'school_id', rows: schoolsWhere(somebody, world, 'publish_report') }
    case 'given schools':
      return { key: 'school_id', rows: schoolsWhere(somebody, world, 'give_schools') }
    case 'analysis':
      return { key: 'school_id', rows: schoolsWhere(somebody, world, 'see_analysis') }
    case 'flag':
      return { key: 'school_id', rows: schoolsWhere(somebody, world, 'confirm_flag', 'flag_child') }
    case 'credential':
    case 'hidden':
      return null
  }
}

async function privateExpectation(table: Table, pupils: number[]): Promise<Expectation> {
  const linked: Partial<Record<Table, string>> = {
    contact: 'select contact_id as key from pupil_contact where pupil_id = any ($1)',
    child: 'select child_id as key from child_link where pupil_id = any ($1)',
    parent:
      'select parent_id as key from parent_link join pupil_contact using (school_id, contact_id) where pupil_id = any ($1)',
    parent_link: 'select contact_id as key from pupil_contact where pupil_id = any ($1)',
  }
  const query = linked[table]
  return query
    ? { key: table === 'parent_link' ? 'contact_id' : 'id', rows: ascending(await found(query, [pupils])) }
    : { key: 'pupil_id', rows: ascending(pupils) }
}
