import { z } from 'zod'
import { today } from '#server/clock.ts'
import { defineJob } from '#server/jobs/job.ts'
import { weeklyReport } from './weekly-report.ts'

export const weeklyReportsOfSchool = defineJob({
  name: 'weekly_reports_of_school',
  says: 'Finds the week and the classes that a school’s weekly reports are of: a job for each class.',
  schema: z.object({ schoolId: z.int() }),
  run: async ({ schoolId }, { inSchool, ask }) => {
    const { weeksOver } = await import('../sql.ts')
    const { classGroups } = await import('#features/absence/my-class/queries.ts')
    const due = await inSchool(schoolId, async (db) => {
      const [monday] = await weeksOver(db, schoolId, today())
      return monday ? { monday, groups: await classGroups(db, schoolId, today()) } : null
    })
    if (!due) return
    await ask(
      weeklyReport,
      due.groups.map(({ id }) => ({
        payload: { schoolId, groupId: id, monday: due.monday },
        key: `weekly:${schoolId}:${id}:${due.monday}`,
      })),
    )
  },
})
