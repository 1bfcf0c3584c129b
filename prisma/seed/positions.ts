import { addDays, OPEN_END, type LocalDate, type Role } from '#domain/index.ts'
import type { Value } from './copy.ts'
import { Staff, type Membership, type Person } from './people.ts'
import { PERSONAS } from './personas.ts'
import type { Group, School, Years } from './roll.ts'

// Every school's office holders; where a persona has the position, it is theirs.
const OFFICES: [role: Role, position: string][] = [
  ['headteacher', 'Headteacher'],
  ['attendance_champion', 'Deputy headteacher, senior attendance champion'],
  ['attendance_officer', 'Attendance officer'],
  ['office', 'School office'],
  ['pastoral_lead', 'Pastoral lead'],
  ['head_of_year', 'Head of year'],
  ['school_admin', 'School business manager'],
  ['governor', 'Governor for attendance'],
  ['cover_teacher', 'Cover teacher'],
]

/** Everybody's positions: each school's staff, a teacher for every group, the trust's and the authority's people. */
export function engageStaff(schools: School[], years: Years, today: LocalDate) {
  const staff = new Staff()
  const personas = new Map<string, Person>(
    PERSONAS.map(({ name, email }) => [name, staff.person(name, email)]),
  )
  const holder = (at: string, role: Role, group?: string) => {
    const found = PERSONAS.find(
      (one) => one.at === at && one.role === role && (one.group === group || !group),
    )
    return found && { position: found.position, person: personas.get(found.name) }
  }
  const scopes: Value[][] = []
  const teachers = new Map<number, Membership>()
  const held = new Map<string, Membership>()

  for (const school of schools) {
    const { id, plan } = school
    for (const [role, usual] of OFFICES) {
      const { person = staff.somebody(`${plan.key} ${role}`), position = usual } =
        holder(plan.key, role) ?? {}
      held.set(`${id} ${role}`, staff.join(person, role, position, { school: id }))
    }
    const service = staff.person(`Rollbook at ${plan.name}`, `service.${plan.key}@rollbook.invalid`)
    staff.join(service, 'service', 'Background jobs', { school: id })
    scopes.push(...teach(school, years))
    scopes.push(...narrowed(school, today, held))
  }

  function teach({ id, plan, groups }: School, [last]: Years): Value[][] {
    const byName = new Map<string, Membership>()
    return groups.map((group) => {
      const named = holder(plan.key, 'class_teacher', group.name)
      const person = () => named?.person ?? staff.somebody(`${plan.key} ${group.name}`)
      const position =
        named?.position ?? `${plan.phase === 'secondary' ? 'Tutor' : 'Teacher'} of ${group.name}`
      const teacher =
        byName.get(group.name) ??
        staff.join(person(), 'class_teacher', position, { school: id }, `${last}-09-01`)
      byName.set(group.name, teacher)
      teachers.set(group.id, teacher)
      return [id, teacher.id, group.id, null, group.from, group.to]
    })
  }

  for (const { at, role, name, position } of PERSONAS) {
    const where = ABOVE[at]
    const person = personas.get(name)
    if (where && person) staff.join(person, role, position, where)
  }
  // Several positions: one changes workspace, and rights change with it.
  const schoolOf = (key: string) => schools.find(({ plan }) => plan.key === key)?.id
  for (const [name, role, position, key] of SECOND_POSITIONS) {
    const person = personas.get(name)
    const school = schoolOf(key)
    if (person && school) staff.join(person, role, position, { school })
  }

  const employed = new Set(staff.memberships.map(({ personId }) => personId))
  return {
    staff,
    scopes,
    /** Those whom the sign-in page lists. */
    personas: [...personas.values()].filter(({ id }) => employed.has(id)),
    teacherOf: (group: number) => teachers.get(group)?.id ?? 0,
    officerOf: (school: number) => held.get(`${school} attendance_officer`)?.id ?? 0,
    officeOf: (school: number) => held.get(`${school} office`)?.id ?? 0,
    nameOf: staff.nameOf,
  }
}

// The year groups of a head of year, and the group a cover teacher has today.
function narrowed({ id, plan, groups }: School, today: LocalDate, held: Map<string, Membership>): Value[][] {
  const head = held.get(`${id} head_of_year`)
  const cover = held.get(`${id} cover_teacher`)
  const years = plan.phase === 'primary' ? [3, 4, 5, 6] : [9]
  const rows: Value[][] = years
    .filter((yearGroup) => yearGroup >= plan.years[0] && yearGroup <= plan.years[1])
    .map((yearGroup) => [id, head?.id ?? 0, null, yearGroup, '2015-09-01', OPEN_END])
  const now = groups.filter(({ from, to }) => from <= today && today <= to)
  const covered = now.findLast((group) => isLowerSchool(group, plan.years[0]))
  // Today and the six days after it, so that a demonstration kept for some days still has its cover.
  if (cover && covered) rows.push([id, cover.id, covered.id, null, today, addDays(today, 6)])
  return rows
}

const isLowerSchool = ({ yearGroup }: Group, lowest: number) => yearGroup >= lowest && yearGroup <= lowest + 2

const ABOVE: Record<string, { trust?: number; authority?: number }> = {
  trust: { trust: 1 },
  authority: { authority: 1 },
}

const SECOND_POSITIONS: [name: string, role: Role, position: string, school: string][] = [
  ['Hannah Quarmby', 'governor', 'Staff governor', 'birchfield'],
  ['Moira Larkin', 'attendance_officer', 'Attendance officer, afternoons', 'castle'],
]
