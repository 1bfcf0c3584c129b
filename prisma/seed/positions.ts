import { OPEN, type Value } from './copy.ts'
import { Staff, type Membership } from './people.ts'
import type { School } from './roll.ts'

/** The password of everybody who is listed on the demonstration's sign-in page. */
export const DEMO_PASSWORD = 'rollbook-demo'

// Whose staff is listed on the sign-in page: one primary and one secondary school, with everybody above them.
const SHOWN = ['birchfield', 'fernhill', 'bridge']

/** Everybody's positions: each school's staff, a teacher for every group, the trust's and the authority's people. */
export function engageStaff(schools: School[], today: string) {
  const staff = new Staff()
  const scopes: Value[][] = []
  const teachers = new Map<number, Membership>()
  const officers = new Map<number, Membership>()
  const personas: number[] = []

  for (const school of schools) {
    const held = staff.school(school.plan, school.id)
    const officer = held.get('attendance_officer')
    if (officer) officers.set(school.id, officer)
    const byName = new Map<string, Membership>()
    for (const group of school.groups) {
      const teacher =
        byName.get(group.name) ??
        staff.join(staff.person(), 'class_teacher', `Teacher of ${group.name}`, { school: school.id })
      byName.set(group.name, teacher)
      teachers.set(group.id, teacher)
      scopes.push([school.id, teacher.id, group.id, null, group.from, group.to])
    }
    const thisYear = school.groups.filter(({ year }) => year === 2026)
    const cover = held.get('cover_teacher')
    const covered = thisYear.at(-1)
    if (cover && covered) scopes.push([school.id, cover.id, covered.id, null, today, today])
    const headOfYear = held.get('head_of_year')
    if (headOfYear) scopes.push([school.id, headOfYear.id, null, 9, '2023-09-01', OPEN])
    if (SHOWN.includes(school.plan.key)) {
      const teacher = byName.get(school.plan.key === 'birchfield' ? '3B' : '10A') ?? [...byName.values()][0]
      for (const [role, membership] of held) if (role !== 'service') personas.push(membership.personId)
      if (teacher) personas.push(teacher.personId)
      // Several positions: one changes workspace, and rights change with it.
      const person = teacher && staff.people[teacher.personId - 1]
      if (person) staff.join(person, 'governor', 'Staff governor', { school: school.id })
    }
  }
  for (const [role, position, where] of ABOVE)
    personas.push(staff.join(staff.person(), role, position, where).personId)

  return {
    people: staff.peopleRows(),
    memberships: staff.membershipRows(),
    scopes,
    personas,
    teacherOf: (group: number) => teachers.get(group)?.id ?? 1,
    officerOf: (school: number) => officers.get(school)?.id ?? 1,
    nameOf: (membership: number): [string, string] => {
      const held = staff.memberships[membership - 1]
      return [staff.people[(held?.personId ?? 1) - 1]?.name ?? '', held?.position ?? '']
    },
  }
}

const ABOVE: [role: string, position: string, where: { trust?: number; authority?: number }][] = [
  ['trust_attendance_lead', 'Trust attendance lead', { trust: 1 }],
  ['trustee', 'Trustee', { trust: 1 }],
  ['la_support_officer', 'Attendance support officer', { authority: 1 }],
  ['la_team_lead', 'Attendance team lead', { authority: 1 }],
  ['virtual_school_head', 'Virtual school head', { authority: 1 }],
  ['la_admin', 'Local authority administrator', { authority: 1 }],
]
