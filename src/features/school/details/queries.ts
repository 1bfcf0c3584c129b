import { z } from 'zod'
import type { Db } from '#server/db/client.ts'
import { dateColumn, row, rows, sql } from '#server/db/rows.ts'
import { NotFound } from '#server/refusal.ts'

const details = z.object({
  schoolId: z.int(),
  from: dateColumn,
  urn: z.int(),
  name: z.string(),
  phase: z.string(),
  kind: z.string(),
  trustId: z.int().nullable(),
  dfeNumber: z.string(),
  lowestYear: z.int(),
  highestYear: z.int(),
  district: z.string(),
  address: z.string(),
  telephone: z.string(),
})

/** What a school is, as the latest entry says: the one that stands, or one from a day to come. */
export type SchoolDetails = z.output<typeof details>

/** The latest entry of the school that has this URN in it or had it. Refuses (NotFound) one the actor does not know. */
export async function schoolDetails(db: Db, urn: string): Promise<SchoolDetails> {
  if (!/^[1-9]\d{5}$/.test(urn)) throw new NotFound()
  const found = await row(
    db,
    details,
    sql`select school_id as "schoolId", from_date::text as "from", urn, name, phase, kind, trust_id as "trustId",
          dfe_number as "dfeNumber", lowest_year as "lowestYear", highest_year as "highestYear", district, address, telephone
        from school_detail
        where school_id = (select school_id from school_detail where urn = ${Number(urn)} limit 1)
        order by from_date desc limit 1`,
  )
  if (!found) throw new NotFound()
  return found
}

const trust = z.object({ value: z.string(), label: z.string() })

/** Every trust, to choose from. */
export async function trustsToChoose(db: Db): Promise<z.output<typeof trust>[]> {
  return rows(
    db,
    trust,
    sql`select id::text as value, name as label from trust order by name collate "en-GB-x-icu"`,
  )
}
