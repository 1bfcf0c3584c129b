import { z } from 'zod'
import type { LocalDate, Session, SessionTimes } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { row, sql } from '#server/db/rows.ts'
import { NotFound } from '#server/refusal.ts'

const times = z.object({ starts: z.string(), opens: z.string(), closes: z.string(), ends: z.string() })

const standing = z.object({
  name: z.string(),
  times: times.nullable(),
  /** Null where nothing is recorded; a code of '' is one this role may not see. */
  mark: z
    .object({ code: z.string(), statClass: z.string(), revision: z.int(), by: z.string(), at: z.string() })
    .nullable(),
})

type MarkKey = { pupilId: number; date: LocalDate; session: Session }

export type Standing = { name: string; times: SessionTimes | null; mark: z.infer<typeof standing>['mark'] }

/** A pupil's name, times and mark of one session. Refuses (NotFound) a pupil this actor does not see. */
export async function standingOf(
  db: Db,
  schoolId: number,
  { pupilId, date, session }: MarkKey,
): Promise<Standing> {
  const found = await row(
    db,
    standing,
    sql`select n.known_forename || ' ' || n.known_surname as name,
          (select jsonb_build_object('starts', t.starts, 'opens', t.opens, 'closes', t.closes, 'ends', t.ends)
            from session_time t
            where t.school_id = n.school_id and t.session = ${session} and t.from_date <= ${date}::date
              and t.year_group in (y.year_group, 99)
            order by t.year_group = 99, t.from_date desc limit 1) as times,
          case when m.pupil_id is not null then jsonb_build_object('code', m.code, 'statClass', m.stat_class,
            'revision', m.revision, 'by', m.recorded_by_name, 'at', m.recorded_at) end as mark
        from pupil_name n
        left join pupil_year_group y on y.school_id = n.school_id and y.pupil_id = n.pupil_id
          and ${date}::date between y.from_date and y.to_date
        left join app.shown_marks(${schoolId}, array[${pupilId}]::int[], ${date}::date, ${date}::date) m
          on m.session = ${session}
        where n.school_id = ${schoolId} and n.pupil_id = ${pupilId} and ${date}::date between n.from_date and n.to_date`,
  )
  if (!found) throw new NotFound()
  return found
}

const overwritten = z.object({
  code: z.string(),
  minutesLate: z.int(),
  detail: z.record(z.string(), z.string()),
  comment: z.string(),
})

/** What stood before a mark came to be at this revision. Refuses (NotFound) where nothing this actor may see did. */
export async function overwrittenBy(
  db: Db,
  schoolId: number,
  { pupilId, date, session }: MarkKey,
  revision: number,
): Promise<z.infer<typeof overwritten>> {
  const found = await row(
    db,
    overwritten,
    sql`select code, minutes_late as "minutesLate", detail - 'comment' as detail, coalesce(detail ->> 'comment', '') as comment
        from app.overwritten(${schoolId}, ${pupilId}, ${date}::date, ${session}, ${revision})`,
  )
  if (!found) throw new NotFound()
  return found
}
