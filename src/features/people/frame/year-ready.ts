import { z } from 'zod'
import { can, readinessDay, yearWarnings } from '#domain/index.ts'
import { today } from '#server/clock.ts'
import type { Actor } from '#server/db/actor.ts'
import type { Db } from '#server/db/client.ts'
import { row, sql } from '#server/db/rows.ts'
import type { School } from '#server/school.ts'

const facts = z.object({
  termDates: z.boolean(),
  onRoll: z.int(),
  inNoClass: z.int(),
  inLastYear: z.int(),
})

/** What is not ready for a school's year, and whether it is this person's to put right. */
export type YearReady = { warnings: string[]; urn: number; mayPlace: boolean; mayPlan: boolean }

/**
 * What the people of a school are warned of on every page from July on until it is put right: no term dates, pupils in
 * no class or in last year's year group. Those who see only some pupils are told of these. Null when all is ready. It is
 * asked for every page of a school, so it joins whole sets: asked pupil by pupil it took as long as the page itself.
 */
export async function yearReady(db: Db, actor: Actor, school: School): Promise<YearReady | null> {
  if (actor.schoolId !== school.id || !can(actor.role, 'read_pupils')) return null
  const { on, yearBegan, year } = readinessDay(today())
  const found = await row(
    db,
    facts,
    sql`select exists (select from school_term t where t.school_id = ${school.id} and t.academic_year = ${year}) as "termDates",
          count(*)::int as "onRoll",
          count(*) filter (where g.pupil_id is null)::int as "inNoClass",
          count(y.pupil_id)::int as "inLastYear"
        from enrolment e
        left join (
          select distinct pupil_id from pupil_group
          where school_id = ${school.id} and ${on}::date between from_date and to_date
        ) g on g.pupil_id = e.pupil_id
        left join (
          select distinct pupil_id from pupil_year_group
          where school_id = ${school.id} and ${on}::date between from_date and to_date and from_date < ${yearBegan}::date
        ) y on y.pupil_id = e.pupil_id
        where e.school_id = ${school.id} and ${on}::date between e.starting_day and e.leaving_day`,
  )
  const warnings = found ? yearWarnings(today(), found) : []
  if (warnings.length === 0) return null
  const mayPlace = can(actor.role, 'edit_admission_register')
  return { warnings, urn: school.urn, mayPlace, mayPlan: can(actor.role, 'edit_calendar') }
}
