import { z } from 'zod'
import { can, needsReason, type LocalDate, type Session } from '#domain/index.ts'
import { entriesOf, type ExtractEntry } from '#features/register/extract/queries.ts'
import { COMMON_REASONS, paletteFor } from '#features/register/taking/queries.ts'
import { now } from '#server/clock.ts'
import { requireAbility } from '#server/db/actor.ts'
import { row, sql } from '#server/db/rows.ts'
import type { SchoolContext } from '#server/school.ts'
import { NotFound } from '#server/refusal.ts'

/** Which mark: a pupil's, of one session. */
export type MarkKey = { pupilId: number; date: LocalDate; session: Session }

const standing = z.object({
  name: z.string(),
  groupId: z.int().nullable(),
  groupName: z.string().nullable(),
  revision: z.int(),
  restricted: z.boolean(),
  closesAt: z.string().nullable(),
})

/**
 * One mark with everything it has been, and what may be done about it. Refuses (NotFound) a pupil this actor does not
 * see. A reading of restricted details is written to the access log in the same transaction.
 */
export async function loadMark({ db, actor, school }: SchoolContext, key: MarkKey) {
  requireAbility(actor, 'read_pupils')
  const { pupilId, date, session } = key
  const found = await row(
    db,
    standing,
    sql`select n.known_surname || ', ' || n.known_forename as name, g.id as "groupId", g.name as "groupName",
          coalesce(m.revision, 0) as revision,
          coalesce(d.restricted, false) or exists (select from attendance_code c where c.code = m.code and c.restricted) as restricted,
          to_json(app.closes_at(p.school_id, coalesce(y.year_group, 99::smallint), ${date}::date, ${session})) #>> '{}' as "closesAt"
        from pupil p
        join lateral (select * from pupil_name where school_id = p.school_id and pupil_id = p.id
          order by ${date}::date between from_date and to_date desc, from_date desc limit 1) n on true
        left join pupil_group pg on pg.school_id = p.school_id and pg.pupil_id = p.id
          and ${date}::date between pg.from_date and pg.to_date
        left join registration_group g on g.school_id = p.school_id and g.id = pg.group_id
        left join pupil_year_group y on y.school_id = p.school_id and y.pupil_id = p.id
          and ${date}::date between y.from_date and y.to_date
        left join app.shown_marks(${school.id}, array[${pupilId}]::int[], ${date}::date, ${date}::date) m
          on m.session = ${session}
        left join mark_detail d on d.school_id = p.school_id and d.pupil_id = p.id and d.date = ${date}::date
          and d.session = ${session}
        where p.school_id = ${school.id} and p.id = ${pupilId}`,
  )
  if (!found) throw new NotFound()
  const entries = await entriesOf(db, school.id, [pupilId], { from: date, to: date })
  const entry = entries.find((one) => one.session === session) ?? null
  if (found.restricted)
    await db.$queryRaw(
      sql`select app.log_access(${school.id}, 'restricted mark', ${pupilId}, ${`${date} ${session}`})::text`,
    )
  const closed = needsReason({ now: now().toISOString(), closesAt: found.closesAt })
  const palette = paletteFor(actor.role, date, session)
  return {
    ...found,
    entry,
    closed,
    palette,
    reasons: COMMON_REASONS,
    mayChange: mayChange(
      entry,
      palette.map(({ code }) => code),
      closed && !can(actor.role, 'amend_marks'),
    ),
  }
}

// As the database judges it: a code one could not have entered is not one's own to change.
function mayChange(entry: ExtractEntry | null, codes: string[], shut: boolean): boolean {
  if (codes.length === 0) return false
  return entry === null || (!shut && codes.includes(entry.code))
}
