import { z } from 'zod'
import { restrictionWords, type LocalDate } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { rows, sql } from '#server/db/rows.ts'

const restricted = z.object({
  pupilId: z.int(),
  name: z.string(),
  relationship: z.string(),
  livesWith: z.boolean(),
  mayContact: z.boolean(),
  mayTellAddress: z.boolean(),
  courtOrder: z.string(),
})

/**
 * What must be known of a school's pupils' contacts before a pupil is handed over or a number is rung, a sentence each,
 * by pupil: of those who are contacts on a day and of those who will be. `handedOver` leaves out who may not be told the
 * address, which matters to a call alone. Empty for those who may not read contacts: the row policies see to it.
 */
export async function pupilRestrictions(
  db: Db,
  schoolId: number,
  on: LocalDate,
  { handedOver = false } = {},
): Promise<Record<number, string[]>> {
  const found = await rows(
    db,
    restricted,
    sql`select pc.pupil_id as "pupilId", c.name, pc.relationship, pc.lives_with as "livesWith", pc.may_contact as "mayContact",
          pc.may_tell_address or ${handedOver} as "mayTellAddress", pc.court_order as "courtOrder"
        from pupil_contact pc join contact c on c.school_id = pc.school_id and c.id = pc.contact_id
        where pc.school_id = ${schoolId} and pc.to_date >= greatest(pc.from_date, ${on}::date)
          and (not pc.may_contact or pc.court_order <> '' or not (pc.may_tell_address or pc.lives_with or ${handedOver}))
        order by pc.pupil_id, pc.may_contact, pc.priority, pc.id`,
  )
  const byPupil = Map.groupBy(found, (one) => one.pupilId)
  return Object.fromEntries([...byPupil].map(([id, contacts]) => [id, contacts.map(restrictionWords)]))
}
