import type { Role } from '#domain/index.ts'
import { chance } from './random.ts'
import { email, forename, surname, type Heritage, type Sex } from './names.ts'
import type { Value } from './copy.ts'

export type Person = { id: number; name: string; email: string }
export type Membership = {
  id: number
  personId: number
  role: Role
  where: Where
  position: string
  from: string
}
/** The one organisation in which a position is held. */
type Where = { school?: number; trust?: number; authority?: number }

const HERITAGES: Heritage[] = [
  'british',
  'british',
  'british',
  'british',
  'irish',
  'muslim',
  'indian',
  'african',
  'european',
]

/** Everybody who works somewhere in the demonstration, and the positions they hold. */
export class Staff {
  readonly people: Person[] = []
  readonly memberships: Membership[] = []
  readonly #taken = new Set<string>()

  /** A person with this name, whom nobody else on the staff shares it with. */
  person(name: string, address = email(name)): Person {
    this.#taken.add(name)
    const person = { id: this.people.length + 1, name, email: address }
    this.people.push(person)
    return person
  }

  /** A person nobody has named; the words name the stream of chance. */
  somebody(words: string): Person {
    const luck = chance(`staff ${words}`)
    for (;;) {
      const sex: Sex = luck.happens(0.7) ? 'F' : 'M'
      const heritage = luck.pick(HERITAGES)
      const name = `${forename(luck, sex, heritage)} ${surname(luck, heritage)}`
      if (!this.#taken.has(name)) return this.person(name)
    }
  }

  /** A position in one organisation. */
  join(
    { id: personId }: Person,
    role: Role,
    position: string,
    where: Where,
    from = '2015-09-01',
  ): Membership {
    const membership = { id: this.memberships.length + 1, personId, role, where, position, from }
    this.memberships.push(membership)
    return membership
  }

  peopleRows = (): Value[][] => this.people.map(({ id, name, email: address }) => [id, name, address])

  membershipRows = (): Value[][] =>
    this.memberships.map(({ id, personId, role, where, position, from }) => {
      const { school = null, trust = null, authority = null } = where
      return [id, personId, role, school, trust, authority, position, from, from]
    })

  /** The name and position of a membership. */
  nameOf = (membership: number): [name: string, position: string] => {
    const held = this.memberships[membership - 1]
    return [this.people[(held?.personId ?? 0) - 1]?.name ?? '', held?.position ?? '']
  }
}
