import { z } from 'zod'
import type { LocalDate } from '#domain/index.ts'
import { classGroups } from '#features/absence/my-class/queries.ts'
import { row, sql } from '#server/db/rows.ts'
import type { Notifier } from '#server/notify/mail.ts'
import { weeklyMail } from './mail.ts'
import { weeklyReport, type ReportContext } from './report.ts'
import { formTeachers } from './sql.ts'

/** A job's context: the school it works in, how it sends, and the address of the site. */
type JobContext = ReportContext & {
  school: { id: number; urn: number; name: string }
  notifier: Notifier
  site: string
}

/**
 * Sends a class's week to its teachers, once: what was sent is kept in the same transaction, so that a mail that failed
 * is tried again and one that went out is not. Gives how many people it was sent to: none for a class without teachers,
 * pupils or marks, or one whose week was sent before.
 */
export async function sendWeeklyReport(
  context: JobContext,
  { groupId, monday }: { groupId: number; monday: LocalDate },
): Promise<number> {
  const { db, school, today, notifier, site } = context
  const group = (await classGroups(db, school.id, today)).find(({ id }) => id === groupId)
  const to = await formTeachers(db, school.id, groupId, today)
  if (!group || to.length === 0) return 0
  const report = await weeklyReport(context, { group, monday })
  if (report.week.possible === 0) return 0
  const claim = await row(
    db,
    z.object({ mine: z.boolean() }),
    sql`select app.claim_weekly_report(${school.id}::int, ${groupId}::int, ${monday}::date, ${to.length}::int) as mine`,
  )
  if (!claim?.mine) return 0
  await notifier.send(weeklyMail({ school, report, to, site }))
  return to.length
}
