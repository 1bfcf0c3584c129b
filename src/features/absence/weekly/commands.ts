import { z } from 'zod'
import type { LocalDate } from '#domain/index.ts'
import { groupsOf } from '#features/absence/my-class/queries.ts'
import type { Db } from '#server/db/client.ts'
import { row, sql } from '#server/db/rows.ts'
import type { Notifier } from '#server/notify/notifier.ts'
import { weeklyMail } from './mail.ts'
import { formTeachers, schoolOfJob } from './queries.ts'
import { weeklyReport } from './report.ts'

type Asked = { schoolId: number; groupId: number; monday: LocalDate; today: LocalDate; site: string }

/**
 * Sends a class's week to its teachers, once: what was sent is kept by the same transaction, so that a mail which could not
 * go out is tried again and one that did is not. Gives how many it was for: none for a class without teachers, pupils or
 * marks, or one told before.
 */
export async function sendWeekly(db: Db, notifier: Notifier, asked: Asked): Promise<number> {
  const { schoolId, groupId, monday, today, site } = asked
  const school = await schoolOfJob(db, schoolId, today)
  const group = (await groupsOf(db, schoolId, today)).find(({ id }) => id === groupId)
  const to = await formTeachers(db, schoolId, groupId, today)
  if (!school || !group || to.length === 0) return 0
  const report = await weeklyReport(db, { schoolId, group, monday, today })
  if (report.week.possible === 0) return 0
  const claim = await row(
    db,
    z.object({ mine: z.boolean() }),
    sql`select app.claim_weekly_report(${schoolId}::int, ${groupId}::int, ${monday}::date, ${to.length}::int) as mine`,
  )
  if (!claim?.mine) return 0
  await notifier.send(weeklyMail({ school, report, to, site }))
  return to.length
}
