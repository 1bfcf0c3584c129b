import { z } from 'zod'
import { findCode, londonTime, toldApart, WHOLE_SCHOOL, type LocalDate } from '#domain/index.ts'
import { timesInForce, timesVersions } from '#features/school/session-times/queries.ts'
import { paletteFor, spokenOf, type CodeChoice } from '#features/register/taking/queries.ts'
import { now } from '#server/clock.ts'
import { requireAbility } from '#server/db/actor.ts'
import { dateColumn, rows, sql } from '#server/db/rows.ts'
import type { SchoolContext } from '#server/school.ts'
import { sessionAt } from './arrival.ts'

const mark = z
  .tuple([z.string(), z.enum(['attending', 'authorised', 'unauthorised', 'notPossible'])])
  .nullable()
const pupil = z.tuple([z.int(), z.string(), z.string(), z.int(), mark, mark, z.string()])

/** A mark of today: its code ('' where it is not for this role to see) and its class. */
export type DeskMark = z.infer<typeof mark>

/**
 * A pupil as the desk finds one: id, "Surname, Forename", group, year group, the marks of this morning and this
 * afternoon, and the other names by which they are found. A tuple keeps the page small: a school may have more than a thousand pupils.
 */
export type DeskPupil = z.infer<typeof pupil>

const recorded = z.object({
  pupilId: z.int(),
  name: z.string(),
  session: z.enum(['AM', 'PM']),
  code: z.string(),
  minutesLate: z.int(),
  revision: z.int(),
  at: z.string(),
  /** The code it replaced, where there was one that this person may know. */
  before: z.string().nullable(),
  /** Whether putting it back needs a reason. */
  closed: z.boolean(),
})

/** One of the marks this person entered today away from a register, the newest first. */
export type Recorded = z.infer<typeof recorded> & { spoken: string }

const SHOWN = 8

/**
 * What the desk needs to take a call: everybody on roll today with their marks, the codes of this role, the times by
 * which somebody is late, and what was just recorded. Refuses (NotFound) roles that do not amend marks. Three queries.
 */
export async function loadDesk({ db, actor, school, today }: SchoolContext) {
  requireAbility(actor, 'amend_marks')
  const pupils = await pupilsOn(db, school.id, today)
  const versions = await timesVersions(db, school.id)
  const timesOf = (yearGroup: number) => ({
    AM: timesInForce(versions, today, 'AM', yearGroup),
    PM: timesInForce(versions, today, 'PM', yearGroup),
  })
  const serverNow = now().toISOString()
  const session = sessionAt(londonTime(serverNow), timesOf(WHOLE_SCHOOL).AM)
  const marks = pupils.flatMap(([, , , , am, pm]) => [am, pm]).filter((mark) => mark !== null)
  return {
    pupils,
    session,
    serverNow,
    times: Object.fromEntries(pupils.map(([, , , yearGroup]) => [yearGroup, timesOf(yearGroup)])),
    spoken: Object.fromEntries(
      marks.map(([code, statClass]) => [`${code} ${statClass}`, spokenOf(code, today, statClass)]),
    ),
    codes: codesOf(paletteFor(actor.role, today, session), paletteFor(actor.role, today, 'PM')),
    recorded: await recordedBy(db, school.id, actor.membershipId, today),
  }
}

export type Desk = Awaited<ReturnType<typeof loadDesk>>

function codesOf(...palettes: CodeChoice[][]): CodeChoice[] {
  return [...new Map(palettes.flat().map((choice) => [choice.code, choice])).values()]
}

async function pupilsOn(db: SchoolContext['db'], schoolId: number, today: LocalDate): Promise<DeskPupil[]> {
  const found = await rows(
    db,
    z.object({ pupil, name: z.string(), middleNames: z.string(), dateOfBirth: dateColumn.nullable() }),
    sql`with roll as materialized (
          select pupil_id from enrolment
          where school_id = ${schoolId} and ${today}::date between starting_day and leaving_day
        ),
        shown as materialized (
          select pupil_id, session, json_build_array(code, stat_class) as mark
          from app.shown_marks(${schoolId}, array(select pupil_id from roll), ${today}::date, ${today}::date)
        ),
        also as materialized (
          select pupil_id, string_agg(concat_ws(' ', legal_forename, legal_middle_names, legal_surname,
            case when not ${today}::date between from_date and to_date then known_forename || ' ' || known_surname end), ' ') as names
          from pupil_name where school_id = ${schoolId} and pupil_id in (select pupil_id from roll)
          group by pupil_id
        )
        select json_build_array(r.pupil_id, n.known_surname || ', ' || n.known_forename, coalesce(g.name, ''),
          coalesce(y.year_group, ${WHOLE_SCHOOL}), am.mark, pm.mark, o.names) as pupil,
          n.known_surname || ', ' || n.known_forename as name, n.legal_middle_names as "middleNames",
          p.date_of_birth::text as "dateOfBirth"
        from roll r
        join pupil_name n on n.school_id = ${schoolId} and n.pupil_id = r.pupil_id
          and ${today}::date between n.from_date and n.to_date
        left join pupil p on p.school_id = ${schoolId} and p.id = r.pupil_id
        join also o on o.pupil_id = r.pupil_id
        left join pupil_group pg on pg.school_id = ${schoolId} and pg.pupil_id = r.pupil_id
          and ${today}::date between pg.from_date and pg.to_date
        left join registration_group g on g.school_id = pg.school_id and g.id = pg.group_id
        left join pupil_year_group y on y.school_id = ${schoolId} and y.pupil_id = r.pupil_id
          and ${today}::date between y.from_date and y.to_date
        left join shown am on am.pupil_id = r.pupil_id and am.session = 'AM'
        left join shown pm on pm.pupil_id = r.pupil_id and pm.session = 'PM'
        order by n.known_surname collate "en-GB-x-icu", n.known_forename collate "en-GB-x-icu", r.pupil_id`,
  )
  const names = toldApart(found)
  return found.map(({ pupil: [id, name, ...rest] }, at) => [id, names[at] ?? name, ...rest])
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
          a.original as before,
          coalesce(app.now() >= app.closes_at(m.school_id, coalesce(y.year_group, 99::smallint), m.date, m.session), false) as closed
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
