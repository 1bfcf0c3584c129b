import { z } from 'zod'
import {
  academicYearDates,
  academicYearOf,
  addDays,
  mondayOf,
  NO_SUMS,
  type LocalDate,
  type Sums,
} from '#domain/index.ts'
import { requireAbility } from '#server/db/actor.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, rows, sql } from '#server/db/rows.ts'
import type { SchoolContext } from '#server/school.ts'
import { chosenPupils, inBand, kindsOf, ratedPupils, type ListedPupil, type RatedPupil } from './list.ts'
import { listQuery, PAGE_SIZE, type ListQuery } from './list-query.ts'
import {
  halfTermsOf,
  periodChoices,
  periodOf,
  periodQuery,
  type Period,
  type Search,
} from '#features/absence/period/period.ts'
import { pupilsIn, type AnalysedPupil } from '#features/absence/period/queries.ts'
import { reachOf, reachSums } from '#features/absence/period/sums.ts'

const WEEKS_SHOWN = 6
const WEEKS_BACK = 4

/**
 * The list of pupils an address asks for: of its page, or `whole` for a file. Reads kept sums of the school, and of the
 * pupils shown their weeks and marks.
 */
export async function loadList({ db, actor, school, today }: SchoolContext, search: Search, whole = false) {
  requireAbility(actor, 'see_analysis')
  const query = listQuery(search)
  const halves = await halfTermsOf(db, school.id)
  const period = periodOf(periodQuery(search), halves, today)
  // To the end of a week, so that whole weeks are left.
  const since = query.since ?? addDays(mondayOf(period.to), -7 * WEEKS_BACK - 1)
  const pupils = await pupilsIn(db, school.id, period, query.filter)
  const rated = ratedPupils(
    pupils,
    await sumsBefore(db, school.id, period, since, pupils),
    await remainingSessions(db, school.id, today),
  )
  const unmixed = chosenPupils(rated, { ...query, mix: undefined })
  const chosen = query.mix
    ? chosenPupils(rated, query, await explainedBy(db, school.id, period, unmixed))
    : unmixed
  const shown = whole ? chosen : chosen.slice((query.page - 1) * PAGE_SIZE, query.page * PAGE_SIZE)
  const explained = await explainedBy(db, school.id, period, shown)
  const weeks = await latestWeeks(db, school.id, period.to, shown)
  return {
    school,
    period,
    query,
    since,
    pupils: shown.map((pupil): ListedPupil => ({
      ...pupil,
      kinds: kindsOf(pupil, explained),
      weeks: weeks.get(pupil.pupilId) ?? [],
    })),
    total: chosen.length,
    counts: countsOf(rated, query),
    choices: periodChoices(halves, period.academicYear, today),
  }
}

/** How many are in each band by the view asked for. */
const countsOf = (all: readonly RatedPupil[], { view }: ListQuery) => {
  const number = (band: ListQuery['band']) => all.filter(({ sums }) => inBand(sums, band, view)).length
  return {
    severe: number('severe'),
    persistent: number('persistent'),
    atRisk: number('atRisk'),
    all: number('all'),
  }
}

const sinceRow = z
  .object({
    pupil: z.int(),
    possible: z.int(),
    attended: z.int(),
    authorised: z.int(),
    unauthorised: z.int(),
  })
  .transform(({ pupil, ...sums }): [number, Omit<Sums, 'lateBeforeClose' | 'lateAfterClose'>] => [
    pupil,
    sums,
  ])

// Where pupils stood on an earlier day of the same period: what they have now, less the few weeks since.
async function sumsBefore(
  db: Db,
  schoolId: number,
  period: Period,
  since: LocalDate,
  pupils: readonly AnalysedPupil[],
): Promise<Map<number, Sums>> {
  if (since < period.from) return new Map()
  const sums = reachSums(schoolId, await reachOf(db, schoolId, { from: addDays(since, 1), to: period.to }))
  const after = new Map(
    await rows(
      db,
      sinceRow,
      sql`select pupil_id as pupil, possible, attended, authorised, unauthorised from (${sums}) s`,
    ),
  )
  return new Map(
    pupils.map(({ pupilId, sums: now }) => {
      const { possible, attended, authorised, unauthorised } = after.get(pupilId) ?? NO_SUMS
      const before = {
        ...NO_SUMS,
        possible: now.possible - possible,
        attended: now.attended - attended,
        authorised: now.authorised - authorised,
        unauthorised: now.unauthorised - unauthorised,
      }
      return [pupilId, before]
    }),
  )
}

const explainedRow = z
  .object({ pupil: z.int(), illness: z.int(), holiday: z.int() })
  .transform(({ pupil, ...kinds }): [number, { illness: number; holiday: number }] => [pupil, kinds])

type Asked = readonly { pupilId: number }[]

const idsOf = (pupils: Asked) => pupils.map(({ pupilId }) => pupilId)

// Illness, appointments and holidays, from these pupils' marks of the period: none of these codes is restricted.
async function explainedBy(db: Db, schoolId: number, { from, to }: Period, pupils: Asked) {
  return new Map(
    await rows(
      db,
      explainedRow,
      sql`select pupil_id as pupil, count(*) filter (where code in ('I', 'M'))::int as illness,
            count(*) filter (where code = 'G')::int as holiday
          from session_mark
          where school_id = ${schoolId} and pupil_id = any(${idsOf(pupils)}::int[])
            and date between ${from}::date and ${to}::date and code in ('I', 'M', 'G')
          group by pupil_id`,
    ),
  )
}

const weekRow = z.object({ pupil: z.int(), monday: dateColumn, possible: z.int(), missed: z.int() })

// Sessions missed in each of the latest weeks that had any.
async function latestWeeks(
  db: Db,
  schoolId: number,
  to: LocalDate,
  pupils: Asked,
): Promise<Map<number, (number | null)[]>> {
  const found = await rows(
    db,
    weekRow,
    sql`select pupil_id as pupil, monday::text, possible::int, (authorised + unauthorised)::int as missed from pupil_week
        where school_id = ${schoolId} and pupil_id = any(${idsOf(pupils)}::int[]) and monday in (
          select monday from school_week where school_id = ${schoolId} and monday <= ${mondayOf(to)}::date
          order by monday desc limit ${WEEKS_SHOWN})`,
  )
  const mondays = [...new Set(found.map(({ monday }) => monday))].toSorted()
  const weeks = new Map<number, (number | null)[]>()
  for (const { pupil, monday, possible, missed } of found) {
    const own = weeks.get(pupil) ?? mondays.map(() => null)
    own[mondays.indexOf(monday)] = possible === 0 ? null : missed
    weeks.set(pupil, own)
  }
  return weeks
}

const remainingRow = z.object({ yearGroup: z.int(), sessions: z.int() })

// Sessions after today to the end of the academic year; a year group with days of its own has its own number.
async function remainingSessions(
  db: Db,
  schoolId: number,
  today: LocalDate,
): Promise<(yearGroup: number) => number> {
  const end = academicYearDates(academicYearOf(today)).to
  const found = await rows(
    db,
    remainingRow,
    sql`select y.year_group as "yearGroup", sum(app.session_held(own, whole, 'AM')::int + app.session_held(own, whole, 'PM')::int)::int as sessions
        from (select distinct year_group from school_day where school_id = ${schoolId} and date > ${today}::date and date <= ${end}::date
          union select 99) y
        cross join (select distinct date from school_day where school_id = ${schoolId} and date > ${today}::date and date <= ${end}::date) d
        left join school_day own on own.school_id = ${schoolId} and own.date = d.date and own.year_group = y.year_group
        left join school_day whole on whole.school_id = ${schoolId} and whole.date = d.date and whole.year_group = 99
        group by y.year_group`,
  )
  const byYear = new Map(found.map(({ yearGroup, sessions }) => [yearGroup, sessions]))
  return (yearGroup) => byYear.get(yearGroup) ?? byYear.get(99) ?? 0
}
