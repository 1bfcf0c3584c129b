import { z } from 'zod'
import { ROLE_IDS, type LocalDate, type Role } from '#domain/index.ts'
import { signInStates, type SignInState } from '#server/auth/invitations.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, rows, sql } from '#server/db/rows.ts'
import { NotFound } from '#server/refusal.ts'

const position = z.object({
  membershipId: z.int(),
  personId: z.int(),
  name: z.string(),
  email: z.string(),
  role: z.enum(ROLE_IDS as [Role, ...Role[]]),
  position: z.string(),
  from: dateColumn,
  to: dateColumn,
  /** Waits for its person, of whom the school knows what it typed and no more. */
  asleep: z.boolean(),
})

const scope = z.object({
  id: z.int(),
  membershipId: z.int(),
  groupId: z.int().nullable(),
  group: z.string().nullable(),
  year: z.int().nullable(),
  from: dateColumn,
  to: dateColumn,
})

export type Scope = z.infer<typeof scope>
export type Position = z.infer<typeof position> & { scopes: Scope[]; signIn: SignInState }

/** Every position at a school, past, present and to come, by name: all of them, or one membership. */
export async function positionsAt(
  db: Db,
  schoolId: number,
  membershipId: number | null = null,
): Promise<Position[]> {
  const found = await rows(
    db,
    position,
    sql`select m.id as "membershipId", m.person_id as "personId", m.role, m.position,
          case when m.accepted_at is null then m.added_name else coalesce(p.name, m.added_name) end as name,
          case when m.accepted_at is null then m.added_email else coalesce(p.email, m.added_email) end as email,
          m.from_date::text as "from", m.to_date::text as "to", m.accepted_at is null as asleep
        from membership m left join person p on p.id = m.person_id
        where m.school_id = ${schoolId} and m.role <> 'service' and coalesce(m.id = ${membershipId}::int, true)
        order by coalesce(p.name, m.added_name) collate "en-GB-x-icu", m.from_date, m.id`,
  )
  const scopes = await scopesAt(
    db,
    schoolId,
    found.map((one) => one.membershipId),
  )
  const signIn = await signInStates(found.map(({ personId }) => personId))
  return found.map((one) => ({
    ...one,
    scopes: scopes.filter(({ membershipId }) => membershipId === one.membershipId),
    // Whether somebody has an account elsewhere is not this school's to know.
    signIn: one.asleep ? ('none' as const) : (signIn.get(one.personId) ?? 'none'),
  }))
}

/** One position at a school. Refuses (NotFound) one that the school does not have. */
export async function positionAt(db: Db, schoolId: number, membershipId: number): Promise<Position> {
  const [found] = Number.isInteger(membershipId) ? await positionsAt(db, schoolId, membershipId) : []
  if (!found) throw new NotFound()
  return found
}

/** The groups and years given to these memberships, the latest first, without those withdrawn. */
async function scopesAt(db: Db, schoolId: number, membershipIds: number[]): Promise<Scope[]> {
  return rows(
    db,
    scope,
    sql`select s.id, s.membership_id as "membershipId", s.group_id as "groupId", g.name as "group", s.year_group as year,
          s.from_date::text as "from", s.to_date::text as "to"
        from membership_scope s
        left join registration_group g on g.school_id = s.school_id and g.id = s.group_id
        where s.school_id = ${schoolId} and s.membership_id = any (${membershipIds}::int[]) and s.to_date >= s.from_date
        order by s.from_date desc, g.name, s.year_group`,
  )
}

const group = z.object({ id: z.int(), name: z.string() })

export type Group = z.infer<typeof group>

/** The registration groups that exist on a day or after it. */
export async function groupsFrom(db: Db, schoolId: number, date: LocalDate): Promise<Group[]> {
  return rows(
    db,
    group,
    sql`select id, name from registration_group
        where school_id = ${schoolId} and to_date >= ${date}::date and to_date >= from_date
        order by year_group nulls last, name`,
  )
}

const cover = z.object({ id: z.int(), name: z.string(), group: z.string(), date: dateColumn })

export type Cover = z.infer<typeof cover>

/** The cover arranged for a day and the days after it. */
export async function coverFrom(db: Db, schoolId: number, date: LocalDate): Promise<Cover[]> {
  return rows(
    db,
    cover,
    sql`select s.id, p.name, g.name as "group", s.from_date::text as date
        from membership_scope s
        join membership m on m.id = s.membership_id and m.role = 'cover_teacher'
        join person p on p.id = m.person_id
        join registration_group g on g.school_id = s.school_id and g.id = s.group_id
        where s.school_id = ${schoolId} and s.to_date >= s.from_date and s.to_date >= ${date}::date
        order by s.from_date, g.name`,
  )
}

const teacher = z.object({ membershipId: z.int(), name: z.string() })

/** The cover teachers who may be given a group on a day or after it. */
export async function coverTeachers(db: Db, schoolId: number, date: LocalDate) {
  return rows(
    db,
    teacher,
    sql`select m.id as "membershipId", p.name from membership m join person p on p.id = m.person_id
        where m.school_id = ${schoolId} and m.role = 'cover_teacher' and m.to_date >= ${date}::date
        order by p.name`,
  )
}
