import { z } from 'zod'
import { findCode, londonTime, type LocalDate, type Session } from '#domain/index.ts'
import { sessionTimesOn } from '#features/calendar/queries.ts'
import { paletteFor, type CodeChoice } from '#features/register/queries.ts'
import { now } from '#server/clock.ts'
import { requireAbility } from '#server/db/actor.ts'
import { rows, sql } from '#server/db/rows.ts'
import type { SchoolContext } from '#server/page.ts'

/** A pupil as the desk finds one: id, "Surname, Forename", group. Short, as a school has up to a thousand and more. */
export type DeskPupil = [id: number, name: string, group: string]

const pupil = z.tuple([z.int(), z.string(), z.string()])

const recorded = z.object({
  pupilId: z.int(),
  name: z.string(),
  session: z.enum(['AM', 'PM']),
  code: z.string(),
  minutesLate: z.int(),
  revision: z.int(),
  at: z.string(),
  /** What stood before, where it may be put back without a reason: the register has not closed. */
  before: z.string().nullable(),
})

/** One of the marks this person entered today away from a register, the newest first. */
export type Recorded = z.infer<typeof recorded> & { spoken: string }

const SHOWN = 8

/**
 * What the desk needs to take a call: everybody on roll today, the codes of this role, and what was just recorded.
 * Refuses (NotFound) roles that do not amend marks. Four small queries.
 */
export async function loadDesk({ db, actor, school, today }: SchoolContext) {
  requireAbility(actor, 'amend_marks')
  const pupils = await rows(
    db,
    z.object({ pupil }),
    sql`select json_build_array(e.pupil_id, n.known_surname || ', ' || n.known_forename, coalesce(g.name, '')) as pupil
        from enrolment e
        join pupil_name n on n.school_id = e.school_id and n.pupil_id = e.pupil_id
          and ${today}::date between n.from_date and n.to_date
        left join pupil_group pg on pg.school_id = e.school_id and pg.pupil_id = e.pupil_id
          and ${today}::date between pg.from_date and pg.to_date
        left join registration_group g on g.school_id = pg.school_id and g.id = pg.group_id
        where e.school_id = ${school.id} and ${today}::date between e.starting_day and e.leaving_day
        order by n.known_surname collate "en-GB-x-icu", n.known_forename collate "en-GB-x-icu", e.pupil_id`,
  )
  const times = await sessionTimesOn(db, school.id, today)
  const clock = londonTime(now().toISOString())
  const session: Session = times.AM && clock >= times.AM.ends ? 'PM' : 'AM'
  return {
    pupils: pupils.map(({ pupil }): DeskPupil => pupil),
    session,
    codes: codesOf(paletteFor(actor.role, today, session), paletteFor(actor.role, today, 'PM')),
    recorded: await recordedBy(db, school.id, actor.membershipId, today),
  }
}

export type Desk = Awaited<ReturnType<typeof loadDesk>>

function codesOf(...palettes: CodeChoice[][]): CodeChoice[] {
  return [...new Map(palettes.flat().map((choice) => [choice.code, choice])).values()]
}

async function recordedBy(
  db: SchoolContext['db'],
  schoolId: number,
  membershipId: number,
  today: LocalDate,
): Promise<Recorded[]> {
  const found = await rows(
    db,
    recorded,
    sql`select m.pupil_id as "pupilId", n.known_surname || ', ' || n.known_forename as name, m.session, m.code,
          m.minutes_late as "minutesLate", m.revision, to_json(m.recorded_at) #>> '{}' as at,
          case when not a.after_close and app.now() < app.closes_at(m.school_id, coalesce(y.year_group, 99::smallint), m.date, m.session)
            then a.original end as before
        from session_mark m
        join pupil_name n on n.school_id = m.school_id and n.pupil_id = m.pupil_id
          and m.date between n.from_date and n.to_date
        left join pupil_year_group y on y.school_id = m.school_id and y.pupil_id = m.pupil_id
          and m.date between y.from_date and y.to_date
        left join mark_amendment a on a.school_id = m.school_id and a.pupil_id = m.pupil_id and a.date = m.date
          and a.session = m.session and a.revision = m.revision - 1
        where m.school_id = ${schoolId} and m.date = ${today}::date and m.recorded_by = ${membershipId}
        order by m.recorded_at desc, n.known_surname limit ${SHOWN}`,
  )
  return found.map((mark) => ({ ...mark, spoken: findCode(mark.code, today)?.spoken ?? mark.code }))
}
