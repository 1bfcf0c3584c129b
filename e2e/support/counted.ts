import { join } from 'node:path'
import pg from 'pg'
import { provideDatabase } from '#server/db/provision.ts'
import { provide } from '#server/env.ts'

/** What a pupil, or a child at several schools, adds up to; `school` and `pupil` name the record with the lowest number. */
export type Counted = {
  school: number
  pupil: number
  name: string
  kinds: string[]
  attended: number
  authorised: number
  unauthorised: number
  late: number
  veryLate: number
}

/** Several pupils together, in whole numbers. */
export type Together = {
  pupils: number
  possible: number
  attended: number
  authorised: number
  unauthorised: number
  persistent: number
  severe: number
}

/** Asks the database the journeys run on, as its owner: to count what pages say by other means. */
export async function asked<Row extends pg.QueryResultRow>(
  question: string,
  values: unknown[] = [],
): Promise<Row[]> {
  provide({ ROLLBOOK_DATA_DIR: join('.rollbook', 'e2e') })
  const { addresses } = await provideDatabase()
  const client = new pg.Client({ connectionString: addresses.owner })
  await client.connect()
  try {
    return (await client.query<Row>(question, values)).rows
  } finally {
    await client.end()
  }
}

// The codes are typed in on purpose: this count shares neither rule nor sum with what it checks.
const OF_EACH = (child: string) => `
  with counted as (
    select min(array[m.school_id, m.pupil_id]) as record,
      array_agg(distinct m.school_id) as schools, array_agg(distinct m.pupil_id) as records,
      count(*) filter (where m.code in ('/', '\\', 'L', 'K', 'V', 'P', 'W', 'B'))::int as attended,
      count(*) filter (where m.code in ('C', 'C1', 'C2', 'E', 'I', 'J1', 'M', 'R', 'S', 'T'))::int as authorised,
      count(*) filter (where m.code in ('G', 'N', 'O', 'U'))::int as unauthorised,
      count(*) filter (where m.code = 'L')::int as late, count(*) filter (where m.code = 'U')::int as "veryLate"
    from session_mark m
    left join child_link l on l.school_id = m.school_id and l.pupil_id = m.pupil_id and l.undone_at is null
    where m.school_id = any($1) and m.date between $2 and $3
    group by ${child}
  )
  select c.*, c.record[1] as school, c.record[2] as pupil, n.known_surname || ', ' || n.known_forename as name, array(
      select distinct k.kind from pupil_characteristic k
      where k.school_id = any(c.schools) and k.pupil_id = any(c.records) and k.to_date >= k.from_date
        and k.from_date <= make_date($4 + 1, 7, 31) and k.to_date >= make_date($4, 8, 1)
    ) as kinds
  from counted c
  join pupil_name n on n.school_id = c.record[1] and n.pupil_id = c.record[2] and $3 between n.from_date and n.to_date
  where attended + authorised + unauthorised > 0`

/** Every pupil of these schools with a possible session in these days, counted from the marks. */
export const pupilsCounted = (schools: number[], from: string, to: string, year: number) =>
  asked<Counted>(OF_EACH('m.school_id, m.pupil_id'), [schools, from, to, year])

/** The same with the records of one child at several schools as one. */
export const childrenCounted = (schools: number[], from: string, to: string, year: number) =>
  asked<Counted>(OF_EACH("coalesce('child ' || l.child_id, m.school_id || ' ' || m.pupil_id)"), [
    schools,
    from,
    to,
    year,
  ])

/** Adds pupils up and tells who missed a tenth and a half of their sessions. */
export function together(pupils: readonly Counted[]): Together {
  const sum = {
    pupils: 0,
    possible: 0,
    attended: 0,
    authorised: 0,
    unauthorised: 0,
    persistent: 0,
    severe: 0,
  }
  for (const { attended, authorised, unauthorised } of pupils) {
    const missed = authorised + unauthorised
    const possible = attended + missed
    sum.pupils += 1
    sum.possible += possible
    sum.attended += attended
    sum.authorised += authorised
    sum.unauthorised += unauthorised
    if (missed * 10 >= possible) sum.persistent += 1
    if (missed * 2 >= possible) sum.severe += 1
  }
  return sum
}
