import { z } from 'zod'
import {
  absencesOf,
  addSums,
  attendanceRate,
  isSeverelyAbsent,
  type LocalDate,
  type Sums,
} from '#domain/index.ts'
import {
  sumsSource,
  type AreaSchool,
  type SharedChildRecord,
  type SumsOf,
} from '#features/area/period/queries.ts'
import type { Db } from '#server/db/client.ts'
import { rows, sql } from '#server/db/rows.ts'
import { sumsOf, sumsRow } from '#server/db/sums-columns.ts'

type PupilRecord = { schoolId: number; pupilId: number }

/** A child with its records at the schools of an area, and the sessions of all these records added up. */
export type AreaChild = { records: PupilRecord[]; sums: Sums }

const count = z.int()

const severe = z
  .object({
    schoolId: count,
    pupilId: count,
    ...sumsRow.shape,
  })
  .transform(({ schoolId, pupilId, ...sums }) => ({ schoolId, pupilId, sums }))

/**
 * The severely absent children of an area, the most absent first. Takes the records of children at several schools:
 * such a child counts once, by the sessions at all of them. Reads the sums once.
 */
export async function severelyAbsent(
  db: Db,
  schools: readonly number[],
  of: SumsOf,
  shared: readonly SharedChildRecord[],
): Promise<AreaChild[]> {
  const found = await rows(
    db,
    severe,
    sql`select school_id as "schoolId", pupil_id as "pupilId", ${sumsOf('s')}
        from (${sumsSource(of)}) s
        where school_id = any(${[...schools]}::int[]) and possible > 0 and (authorised + unauthorised) * 2 >= possible`,
  )
  const atSeveral = new Set(shared.map(keyOf))
  const single = found
    .filter((record) => !atSeveral.has(keyOf(record)))
    .map(({ sums, ...record }) => ({ records: [record], sums }))
  return [...single, ...sharedChildren(shared).filter(({ sums }) => isSeverelyAbsent(sums))].sort(
    (a, b) =>
      (attendanceRate(a.sums) ?? 0) - (attendanceRate(b.sums) ?? 0) ||
      absencesOf(b.sums) - absencesOf(a.sums),
  )
}

/** Children who go to several schools, each once. */
export function sharedChildren(records: readonly SharedChildRecord[]): AreaChild[] {
  return [...Map.groupBy(records, ({ childId }) => childId).values()].map((own) => ({
    records: own.map(({ schoolId, pupilId }) => ({ schoolId, pupilId })),
    sums: addSums(own.map(({ sums }) => sums)),
  }))
}

const keyOf = ({ schoolId, pupilId }: PupilRecord) => `${schoolId} ${pupilId}`

const named = z.object({
  schoolId: count,
  pupilId: count,
  name: z.string(),
  yearGroup: count.nullable(),
  onRoll: z.boolean(),
})

type Named = z.output<typeof named>

export type NamedChild = AreaChild & { places: (Named & { school: AreaSchool })[] }

/** Adds to children of one page their names, year groups and schools, and whether each is still on roll. */
export async function withNames(
  db: Db,
  children: readonly AreaChild[],
  schools: readonly AreaSchool[],
  { academicYear }: SumsOf,
  today: LocalDate,
): Promise<NamedChild[]> {
  const records = children.flatMap((child) => child.records)
  const found = await rows(
    db,
    named,
    sql`select r.school_id as "schoolId", r.pupil_id as "pupilId", n.name, k.year_group as "yearGroup",
          exists (select from enrolment e where e.school_id = r.school_id and e.pupil_id = r.pupil_id
            and ${today}::date between e.starting_day and e.leaving_day) as "onRoll"
        from unnest(${records.map(({ schoolId }) => schoolId)}::int[], ${records.map(({ pupilId }) => pupilId)}::int[])
          r (school_id, pupil_id)
        cross join lateral (
          select known_surname || ', ' || known_forename as name from pupil_name p
          where p.school_id = r.school_id and p.pupil_id = r.pupil_id order by p.from_date desc limit 1
        ) n
        left join pupil_cohort k on k.school_id = r.school_id and k.pupil_id = r.pupil_id and k.academic_year = ${academicYear}`,
  )
  const byKey = new Map(found.map((one) => [keyOf(one), one]))
  const schoolOf = new Map(schools.map((school) => [school.id, school]))
  return children.map((child) => ({
    ...child,
    places: child.records.flatMap((record) => {
      const [known, school] = [byKey.get(keyOf(record)), schoolOf.get(record.schoolId)]
      return known && school ? [{ ...known, school }] : []
    }),
  }))
}
