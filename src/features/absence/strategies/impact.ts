import { z } from 'zod'
import {
  academicYearOf,
  attendanceRate,
  absenceRate,
  COHORTS,
  impactWindows,
  type ImpactWindows,
  type LocalDate,
} from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, rows, sql } from '#server/db/rows.ts'
import type { Strategy } from './queries.ts'
import type { ImpactMeasure } from './measures.ts'

const count = z.int()
const half = z.object({
  possible: count,
  attended: count,
  authorised: count,
  unauthorised: count,
  persistent: count,
})
const sideRow = z.object({ id: count, inside: z.boolean(), pupils: count, before: half, after: half })

/** Pupils with sessions in both windows: what they add up to in each. */
export type Side = Omit<z.infer<typeof sideRow>, 'id' | 'inside'>

export type Impact = ImpactWindows & { own: Side; others: Side }

const NO_HALF = { possible: 0, attended: 0, authorised: 0, unauthorised: 0, persistent: 0 }
const NOBODY: Side = { pupils: 0, before: NO_HALF, after: NO_HALF }

/** A measure of one side in one window, as a fraction; null for nobody. */
export function rateOf(measure: ImpactMeasure, side: Side, when: 'before' | 'after'): number | null {
  const sums = side[when]
  if (measure === 'attendance') return attendanceRate(sums)
  if (measure === 'absence') return absenceRate(sums)
  return side.pupils === 0 ? null : sums.persistent / side.pupils
}

/** What a measure of one side in one window is made of: sessions of possible ones, or pupils of all. */
export function countOf(
  measure: ImpactMeasure,
  side: Side,
  when: 'before' | 'after',
): { count: number; of: number } {
  const { attended, authorised, unauthorised, persistent, possible } = side[when]
  if (measure === 'persistent') return { count: persistent, of: side.pupils }
  return { count: measure === 'attendance' ? attended : authorised + unauthorised, of: possible }
}

/** What became of each strategy's pupils and of everybody else, over as many weeks before its start as after. */
export async function impactsOf(
  db: Db,
  schoolId: number,
  strategies: readonly Strategy[],
  today: LocalDate,
): Promise<Map<number, Impact>> {
  const mondays = await schoolMondays(db, schoolId, today)
  const compared = strategies.flatMap((strategy) => {
    const windows = impactWindows({ from: strategy.from, until: endOf(strategy), today }, mondays)
    return windows ? [{ strategy, windows }] : []
  })
  const found = Map.groupBy(await sidesOf(db, schoolId, compared), ({ id }) => id)
  return new Map(
    compared.map(({ strategy: { id }, windows }) => {
      const sides = found.get(id) ?? []
      const side = (inside: boolean) => sides.find((one) => one.inside === inside) ?? NOBODY
      return [id, { ...windows, own: side(true), others: side(false) }]
    }),
  )
}

/** The last day it was done: the day planned, or the day it was closed, whichever came first. */
function endOf({ until, closedOn }: Strategy): LocalDate | null {
  if (until === null || closedOn === null) return until ?? closedOn
  return until < closedOn ? until : closedOn
}

async function schoolMondays(db: Db, schoolId: number, today: LocalDate): Promise<LocalDate[]> {
  const found = await rows(
    db,
    z.object({ monday: dateColumn }),
    sql`select monday::text from school_week where school_id = ${schoolId} and monday <= ${today}::date order by monday`,
  )
  return found.map(({ monday }) => monday)
}

type Compared = { strategy: Strategy; windows: ImpactWindows }

// Reads kept weeks. A strategy for a group is for those who were in it in the year of its start, and in a registration
// group on that day. Persistent: a tenth or more, in whole numbers, as src/domain counts.
async function sidesOf(db: Db, schoolId: number, compared: readonly Compared[]) {
  if (compared.length === 0) return []
  const asked = compared.map(({ strategy: { id, who, cohort, from }, windows: { before, after } }) => ({
    id,
    named: who === 'pupils',
    bits: cohort.cohort.reduce((bits, one) => bits | COHORTS[one].bit, 0),
    year_group: cohort.yearGroup,
    group_id: cohort.group,
    began: from,
    year: academicYearOf(from),
    before_from: before.from,
    before_to: before.to,
    after_from: after.from,
    after_to: after.to,
  }))
  return rows(
    db,
    sideRow,
    sql`with w as (
          select * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as w (id int, named boolean, bits int, year_group int,
            group_id int, began date, year int, before_from date, before_to date, after_from date, after_to date)
        ), part as (
          select w.id, p.pupil_id, p.monday >= w.after_from as later, sum(p.possible)::int as possible,
            sum(p.attended)::int as attended, sum(p.authorised)::int as authorised, sum(p.unauthorised)::int as unauthorised
          from w join pupil_week p on p.school_id = ${schoolId}
            and (p.monday between w.before_from and w.before_to or p.monday between w.after_from and w.after_to)
          group by 1, 2, 3
          having sum(p.possible) > 0
        ), both_sides as (
          select w.id, b.pupil_id, b as before, a as after,
            case when w.named then exists (select from strategy_pupil s
                where s.school_id = ${schoolId} and s.strategy_id = w.id and s.pupil_id = b.pupil_id and s.to_version is null)
              else exists (select from pupil_cohort k
                where k.school_id = ${schoolId} and k.academic_year = w.year and k.pupil_id = b.pupil_id
                  and k.cohorts & w.bits = w.bits and (w.year_group is null or k.year_group = w.year_group))
                and (w.group_id is null or exists (select from pupil_group g
                  where g.school_id = ${schoolId} and g.pupil_id = b.pupil_id and g.group_id = w.group_id
                    and w.began between g.from_date and g.to_date)) end as inside
          from w
          join part b on b.id = w.id and not b.later
          join part a on a.id = w.id and a.later and a.pupil_id = b.pupil_id
        )
        select id, inside, count(*)::int as pupils,
          json_build_object('possible', sum((before).possible), 'attended', sum((before).attended),
            'authorised', sum((before).authorised), 'unauthorised', sum((before).unauthorised),
            'persistent', count(*) filter (where ((before).authorised + (before).unauthorised) * 10 >= (before).possible)) as before,
          json_build_object('possible', sum((after).possible), 'attended', sum((after).attended),
            'authorised', sum((after).authorised), 'unauthorised', sum((after).unauthorised),
            'persistent', count(*) filter (where ((after).authorised + (after).unauthorised) * 10 >= (after).possible)) as after
        from both_sides group by id, inside`,
  )
}
