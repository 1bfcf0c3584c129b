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
    const { sendWeekly } = await import('../commands.ts')
    const asked = { schoolId, groupId, monday, today: today(), site: env().NEXTAUTH_URL }
    const recipients = await inSchool(schoolId, (db) => sendWeekly(db, notifier, asked))
    info(`group ${groupId}, week of ${monday}: ${recipients} recipients`)
  },
})
