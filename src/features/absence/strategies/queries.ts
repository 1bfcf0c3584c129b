import { can } from '#domain/index.ts'
import { groupsOn, yearsToChoose } from '#features/roll/groups/queries.ts'
import { requireAbility } from '#server/db/actor.ts'
import type { SchoolContext } from '#server/school.ts'
import { NotFound } from '#server/refusal.ts'
import { impactsOf } from './impact.ts'
import { namedPupils, pupilsOnRoll, strategiesOf, versionsOf } from './sql.ts'

const mayPlan = ({ actor, school }: SchoolContext) =>
  can(actor.role, 'plan_support') && actor.schoolId === school.id

/** The school's strategies, each with its impact. Refuses who may not analyse attendance. */
export async function loadStrategies(context: SchoolContext) {
  const { db, actor, school, today } = context
  requireAbility(actor, 'see_analysis')
  const strategies = await strategiesOf(db, school.id)
  const impacts = await impactsOf(db, school.id, strategies, today)
  return {
    school,
    mayPlan: mayPlan(context),
    wholeSchool: actor.reach !== 'years',
    strategies: strategies.map((strategy) => ({ strategy, impact: impacts.get(strategy.id) ?? null })),
  }
}

/** One strategy with its versions, its named pupils and its impact. Refuses (NotFound) an unknown one. */
export async function loadStrategy(context: SchoolContext, id: string) {
  const { db, actor, school, today } = context
  requireAbility(actor, 'see_analysis')
  const { versions, strategy } = await oneStrategy(context, id)
  const impacts = await impactsOf(db, school.id, [strategy], today)
  return {
    school,
    strategy,
    versions,
    pupils: await namedPupils(db, school.id, strategy.id, today),
    impact: impacts.get(strategy.id) ?? null,
    mayPlan: mayPlan(context),
    wholeSchool: actor.reach !== 'years',
  }
}

/** What the form of a strategy needs; without an id, of a new one. Refuses who may not plan at this school. */
export async function loadStrategyForm(context: SchoolContext, id: string | null) {
  const { db, actor, school, today } = context
  requireAbility(actor, 'plan_support')
  if (!mayPlan(context)) throw new NotFound()
  const strategy = id === null ? null : (await oneStrategy(context, id)).strategy
  return {
    school,
    today,
    strategy,
    chosen: strategy ? await namedPupils(db, school.id, strategy.id, today) : [],
    pupils: await pupilsOnRoll(db, school.id, today),
    groups: (await groupsOn(db, school.id, today)).toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    yearGroups: yearsToChoose(school),
  }
}

async function oneStrategy({ db, school }: SchoolContext, id: string) {
  const versions = /^\d{1,8}$/.test(id) ? await versionsOf(db, school.id, Number(id)) : []
  const [strategy] = versions
  if (!strategy) throw new NotFound()
  return { versions, strategy }
}

export { strategiesForGroups } from './sql.ts'
