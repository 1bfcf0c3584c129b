import type { ClientBase } from 'pg'
import { z } from 'zod'
import { localDate, reportTerm, type LocalDate } from '#domain/index.ts'
import { comparisonsFor } from '#features/absence/reports/comparisons.ts'
import { buildSnapshot } from '#features/absence/reports/build.ts'
import { snapshot, type Snapshot } from '#features/absence/reports/snapshot.ts'
import type { Db } from '#server/db/client.ts'
import type { Sql } from '#server/db/rows.ts'
import { FRIDAY, lastWeekdayUpTo } from './school-calendar.ts'

type Published = { term: 1 | 2 | 3; on: LocalDate; commentary: string }

const publishedIn = (academicYear: number): Published[] => [
  {
    term: 1,
    on: fridayUpTo(`${academicYear + 1}-01-23`),
    commentary:
      'Colds and a stomach bug ran through the school in November and again before Christmas, which is most of what you see in authorised absence.\n\nWe now ring home on the first morning of every absence, before half past nine. Families tell us that they prefer it to a letter.',
  },
  {
    term: 2,
    on: fridayUpTo(`${academicYear + 1}-04-24`),
    commentary:
      'Spring was steadier than autumn. We met every family whose child had missed a tenth of the year, and agreed one thing to try with each.\n\nWhat we heard most often was travel and worry about lessons missed, so catching up is now part of the first day back.',
  },
  {
    term: 3,
    on: fridayUpTo(`${academicYear + 1}-07-17`),
    commentary:
      'Holidays in term time are the largest part of unauthorised absence in summer. We will write to all families in May next year, when trips are booked.\n\nThank you to everybody who gave their time to this year’s meetings.',
  },
]

const fridayUpTo = (date: string): LocalDate => lastWeekdayUpTo(localDate(date), FRIDAY)

const schoolRow = z.object({
  id: z.int(),
  urn: z.int(),
  name: z.string(),
  phase: z.string(),
  lowestYear: z.int(),
  highestYear: z.int(),
  champion: z.int(),
  personName: z.string(),
  position: z.string(),
})

const SCHOOLS = `select d.school_id as id, d.urn, d.name, d.phase, d.lowest_year as "lowestYear", d.highest_year as "highestYear",
    m.id as champion, p.name as "personName", m.position
  from school_detail d
  join membership m on m.school_id = d.school_id and m.role = 'attendance_champion'
  join person p on p.id = m.person_id
  where d.to_date = '9999-12-31' order by d.school_id`

const INSERT = `insert into published_report (school_id, academic_year, term, edition, kind, reason, figures, commentary, published_at, published_on,
    by_membership, person_name, position)
  values ($1, $2, $3, 1, 'final', '', $4, $5, ($6 || ' 15:30 Europe/London')::timestamptz, $6::date, $7, $8, $9)`

/**
 * What each school's champion published for the three terms of the academic year, in their order, as the product itself
 * makes it. A term that was not over by `today` has no report.
 */
export async function publishReports(
  client: ClientBase,
  academicYear: number,
  today: LocalDate,
): Promise<void> {
  const db = readerOf(client)
  const { rows: found } = await client.query(SCHOOLS)
  for (const { champion, personName, position, ...school } of z.array(schoolRow).parse(found)) {
    let before: Snapshot | null = null
    for (const { term: number, on, commentary } of publishedIn(academicYear).filter(
      (one) => one.on <= today,
    )) {
      const term = reportTerm(academicYear, number)
      const { rows: ranks } = await client.query<{ third: number; schools: number }>(
        'select third, schools from app.rank_of($1, $2, $3)',
        [school.id, academicYear, term.parts.last],
      )
      const beside = await comparisonsFor(db, school, term, ranks[0] ?? null)
      const figures = snapshot.parse(await buildSnapshot(db, { school, term, today: on, before, beside }))
      await client.query(INSERT, [
        school.id,
        academicYear,
        number,
        JSON.stringify(figures),
        commentary,
        on,
        champion,
        personName,
        position,
      ])
      before = figures
    }
  }
}

// The seed has one connection of its own, in one transaction; the product's queries run through it, and only query.
const readerOf = (client: ClientBase): Db =>
  ({
    $queryRaw: async ({ text, values }: Sql) => (await client.query(text, values)).rows as unknown[],
  }) as unknown as Db
