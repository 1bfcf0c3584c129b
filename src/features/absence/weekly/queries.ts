import { z } from 'zod'
import { can, isUsableDate, totalsOf, type GroupTotals } from '#domain/index.ts'
import { classGroups, classPupils, weeksOf, type ClassGroup } from '#features/absence/my-class/queries.ts'
import type { Actor } from '#server/db/actor.ts'
import type { SchoolContext } from '#server/school.ts'
import { NotFound } from '#server/refusal.ts'
import { fridayOf, weeklyReport } from './report.ts'
import { sentAt, weeksOver } from './sql.ts'

/** Refuses (NotFound) people who may not analyse attendance and have no groups of their own. */
function requireReader(actor: Actor): void {
  if (!can(actor.role, 'see_analysis') && !can(actor.role, 'see_own_groups')) throw new NotFound()
}

/** A group's last week, for the list of reports. */
export type WeeklyLine = { group: ClassGroup; week: GroupTotals }

/** The groups whose reports this actor may read, with the last week that is over. Reads the kept sums of that week. */
export async function loadWeeklyList({ db, actor, school, today }: SchoolContext) {
  requireReader(actor)
  const [monday = null] = await weeksOver(db, school.id, today)
  const groups = await classGroups(db, school.id, today)
  if (!monday) return { school, monday, lines: [] }
  const ids = groups.map(({ id }) => id)
  const pupils = await classPupils(db, school.id, ids, { on: fridayOf(monday), today })
  const weeks = await weeksOf(
    db,
    school.id,
    pupils.map(({ pupilId }) => pupilId),
    { from: monday, to: monday },
  )
  const groupOf = new Map(pupils.map(({ pupilId, groupId }) => [pupilId, groupId]))
  const by = Map.groupBy(weeks, ({ pupilId }) => groupOf.get(pupilId))
  const lines: WeeklyLine[] = groups.map((group) => ({
    group,
    week: totalsOf((by.get(group.id) ?? []).map(({ sums }) => sums)),
  }))
  return { school, monday, lines }
}

const weekAsked = z.string().refine(isUsableDate).optional().catch(undefined)

type Address = { group: string; week: unknown }

/**
 * The report of one group: of the week asked for, or of the last that is over. Refuses (NotFound) a group that this
 * actor may not see, and a week that is not over or not of this year.
 */
export async function loadWeekly(context: SchoolContext, address: Address) {
  const { db, actor, school, today } = context
  requireReader(actor)
  const group = (await classGroups(db, school.id, today)).find(({ id }) => String(id) === address.group)
  const weeks = await weeksOver(db, school.id, today)
  const asked = weekAsked.parse(address.week)
  const monday = asked === undefined ? weeks[0] : weeks.find((week) => week === asked)
  if (!group || (asked !== undefined && !monday)) throw new NotFound()
  if (!monday) return { school, group, today, report: null, weeks, sent: null }
  return {
    school,
    group,
    today,
    weeks,
    report: await weeklyReport(context, { group, monday }),
    sent: await sentAt(db, school.id, group.id, monday),
  }
}
