import type { JobHelpers, TaskList } from 'graphile-worker'
import { z } from 'zod'
import { localDate, londonDate, londonTime } from '#domain/index.ts'
import { groupsOf } from '#features/absence/my-class/queries.ts'
import { startServiceSession } from '#server/auth/service-session.ts'
import { today } from '#server/clock.ts'
import type { Db } from '#server/db/client.ts'
import { withActor } from '#server/db/with-actor.ts'
import { env } from '#server/env.ts'
import type { Notifier } from '#server/notify/notifier.ts'
import { sendWeekly } from './commands.ts'
import { weeksOver } from './queries.ts'

/** Seven in the morning in London is six or seven by the timetable's clock, which is UTC. */
export const WEEKLY_CRONTAB = [
  '# Each class’s week to its teachers, on Mondays at seven in London.',
  '0 6,7 * * 1 weekly_reports',
].join('\n')

const SENDING_HOUR = '07'

const timetable = z.object({ _cron: z.object({ ts: z.string() }) })
const ofSchool = z.object({ schoolId: z.int() })
const ofGroup = z.object({ schoolId: z.int(), groupId: z.int(), monday: z.string().transform(localDate) })

/** The jobs by which each class's week reaches its teachers: one for the morning, one a school, one a class. */
export const weeklyTasks = (notifier: Notifier): TaskList => ({
  weekly_reports: async (payload, helpers) => {
    const { ts } = timetable.parse(payload)._cron
    if (!londonTime(ts).startsWith(SENDING_HOUR)) return
    const { rows } = await helpers.query<{ id: number }>('select app.schools_meeting($1) as id', [
      londonDate(ts),
    ])
    await helpers.addJobs(
      rows.map(({ id }) => ({
        identifier: 'weekly_reports_of_school',
        payload: { schoolId: id },
        jobKey: `weekly:${id}`,
      })),
    )
  },

  weekly_reports_of_school: async (payload, helpers) => {
    const { schoolId } = ofSchool.parse(payload)
    const due = await inSchool(helpers, schoolId, async (db) => {
      const [monday] = await weeksOver(db, schoolId, today())
      return monday ? { monday, groups: await groupsOf(db, schoolId, today()) } : null
    })
    if (!due) return
    await helpers.addJobs(
      due.groups.map(({ id }) => ({
        identifier: 'weekly_report',
        payload: { schoolId, groupId: id, monday: due.monday },
        jobKey: `weekly:${schoolId}:${id}:${due.monday}`,
      })),
    )
  },

  weekly_report: async (payload, helpers) => {
    const { schoolId, groupId, monday } = ofGroup.parse(payload)
    const asked = { schoolId, groupId, monday, today: today(), site: env().NEXTAUTH_URL }
    const recipients = await inSchool(helpers, schoolId, (db) => sendWeekly(db, notifier, asked))
    helpers.logger.info(`group ${groupId}, week of ${monday}: ${recipients} recipients`)
  },
})

/** Works in one school as its own service. */
async function inSchool<T>(helpers: JobHelpers, schoolId: number, work: (db: Db) => Promise<T>): Promise<T> {
  return withActor(await startServiceSession((text, values) => helpers.query(text, values), schoolId), work)
}
