import { z } from 'zod'
import { localDate } from '#domain/index.ts'
import { today } from '#server/clock.ts'
import { env } from '#server/env.ts'
import { defineJob } from '#server/jobs/job.ts'

export const weeklyReport = defineJob({
  name: 'weekly_report',
  says: 'Sends a class’s week to its teachers, once.',
  schema: z.object({ schoolId: z.int(), groupId: z.int(), monday: z.string().transform(localDate) }),
  run: async ({ schoolId, groupId, monday }, { inSchool, notifier, info }) => {
    const { sendWeeklyReport } = await import('../commands.ts')
    const { schoolOfJob } = await import('../sql.ts')
    const recipients = await inSchool(schoolId, async (db) => {
      const school = await schoolOfJob(db, schoolId, today())
      const context = { db, today: today(), notifier, site: env().NEXTAUTH_URL }
      return school ? sendWeeklyReport({ ...context, school }, { groupId, monday }) : 0
    })
    info(`group ${groupId}, week of ${monday}: ${recipients} recipients`)
  },
})
