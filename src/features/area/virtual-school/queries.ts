import { academicYearName, academicYearOf } from '#domain/index.ts'
import { dueAt } from '#features/school/due/queries.ts'
import { requireAbility } from '#server/db/actor.ts'
import { workplacePath, type OrganisationContext } from '#server/organisation.ts'
import { NotFound } from '#server/refusal.ts'
import type { SchoolContext } from '#server/school.ts'
import type { Search } from '#server/address.ts'
import { childrenList } from './asked.ts'
import { byRoll, childrenOf, chosenChildren, totalsOfGround } from './children.ts'
import { candidatesFor, flagsFor, recordsOfConcern, type Candidate, type Flag } from './sql.ts'

/** The children of the virtual school: all in figures by ground, and one page of those that an address asks for. */
export async function virtualSchool({ db, actor, workplace, today }: OrganisationContext, search: Search) {
  requireAbility(actor, 'flag_child')
  const asked = childrenList.parse(search)
  const { atSchool: children, onNoRoll } = byRoll(
    childrenOf(await recordsOfConcern(db, actor.authorityId ?? 0, today)),
    today,
  )
  const chosen = chosenChildren(children, asked)
  return {
    base: `${workplacePath(workplace)}/virtual-school`,
    asked,
    year: academicYearName(academicYearOf(today)),
    today,
    onNoRoll,
    children: children.length,
    totals: {
      looked_after: totalsOfGround(children, 'looked_after'),
      social_worker: totalsOfGround(children, 'social_worker'),
    },
    listed: childrenList.slice(chosen, asked),
    total: chosen.length,
  }
}

/** The children of whom an authority has told schools, and how the schools answered. */
export async function flagsPut({ db, actor }: OrganisationContext): Promise<Flag[]> {
  requireAbility(actor, 'flag_child')
  return flagsFor(db, null)
}

export type FlagToAnswer = { flag: Flag; candidates: Candidate[] }

const MOST_AT_ONCE = 20

/**
 * The children of whom virtual schools have told a school: those without an answer, each with the pupils that may be
 * meant, and those answered. Refuses (NotFound) people who work elsewhere.
 */
export async function flagsToAnswer({ db, actor, school }: SchoolContext) {
  requireAbility(actor, 'confirm_flag')
  if (actor.schoolId !== school.id) throw new NotFound()
  const flags = await flagsFor(db, school.id)
  const open: FlagToAnswer[] = []
  for (const flag of flags.filter(({ answer }) => answer === '').slice(0, MOST_AT_ONCE))
    open.push({ flag, candidates: await candidatesFor(db, school.id, flag) })
  return {
    urn: school.urn,
    due: await dueAt(db, school.id, 'flag'),
    open,
    answered: flags.filter(({ answer }) => answer !== ''),
  }
}
