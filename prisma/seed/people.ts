import { chance } from './random.ts'
import { email, forename, surname, type Sex } from './names.ts'
import type { SchoolPlan } from './schools.ts'
import { OPEN, type Value } from './copy.ts'

export type Person = { id: number; name: string; email: string }
export type Membership = {
  id: number
  personId: number
  role: string
  schoolId: number | null
  trustId: number | null
  authorityId: number | null
  position: string
  from: string
}

/** What each role's holder is called in a school's list of staff. */
const OFFICES: [role: string, position: string][] = [
  ['headteacher', 'Headteacher'],
  ['attendance_champion', 'Deputy headteacher, senior attendance champion'],
  ['attendance_officer', 'Attendance officer'],
  ['office', 'School office'],
  ['pastoral_lead', 'Pastoral lead'],
  ['school_admin', 'School business manager'],
  ['governor', 'Governor for attendance'],
]

/** Everybody who works somewhere in the demonstration, and the positions they hold. */
export class Staff {
  readonly people: Person[] = []
  readonly memberships: Membership[] = []
  readonly #taken = new Set<string>()

  /** A new person with a name nobody else on the staff has. */
  person(name = this.#freshName(), address = email(name)): Person {
    const person = { id: this.people.length + 1, name, email: address }
    this.people.push(person)
    return person
  }

  /** A position in one organisation. */
  join(
    person: Person,
    role: string,
    position: string,
    where: { school?: number; trust?: number; authority?: number },
  ): Membership {
    const membership = {
      id: this.memberships.length + 1,
      personId: person.id,
      role,
      schoolId: where.school ?? null,
      trustId: where.trust ?? null,
      authorityId: where.authority ?? null,
      position,
      from: '2023-09-01',
    }
    this.memberships.push(membership)
    return membership
  }

  /** A school's office holders and its service for background jobs; gives the membership of each role. */
  school(plan: SchoolPlan, school: number): Map<string, Membership> {
    const held = new Map(
      OFFICES.map(([role, position]) => [role, this.join(this.person(), role, position, { school })]),
    )
    if (plan.years[1] >= 9)
      held.set('head_of_year', this.join(this.person(), 'head_of_year', 'Head of Year 9', { school }))
    held.set('cover_teacher', this.join(this.person(), 'cover_teacher', 'Cover teacher', { school }))
    const service = this.person(`Rollbook at ${plan.name}`, `service.${plan.key}@rollbook.invalid`)
    held.set('service', this.join(service, 'service', 'Background jobs', { school }))
    return held
  }

  peopleRows = (): Value[][] => this.people.map(({ id, name, email: address }) => [id, name, address, OPEN])

  membershipRows = (): Value[][] =>
    this.memberships.map((m) => [
      m.id,
      m.personId,
      m.role,
      m.schoolId,
      m.trustId,
      m.authorityId,
      m.position,
      m.from,
      OPEN,
    ])

  #freshName(): string {
    const luck = chance(`staff ${this.people.length}`)
    for (;;) {
      const sex: Sex = luck.happens(0.7) ? 'F' : 'M'
      const name = `${forename(luck, sex)} ${surname(luck)}`
      if (this.#taken.has(name)) continue
      this.#taken.add(name)
      return name
    }
  }
}
