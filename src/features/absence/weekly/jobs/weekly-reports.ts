import { z } from 'zod'
import { londonDate, londonTime } from '#domain/index.ts'
import { defineJob } from '#server/jobs/job.ts'
import { weeklyReportsOfSchool } from './weekly-reports-of-school.ts'

const SENDING_HOUR = '07'

export const weeklyReports = defineJob({
  name: 'weekly_reports',
  says: 'Sends each class’s week to its teachers, on Mondays at seven in London: a job for each school that meets that day.',
  // Seven in the morning in London is six or seven by the timetable's clock.
  cron: '0 6,7 * * 1',
  schema: z.object({ _cron: z.object({ ts: z.string() }) }),
  run: async ({ _cron: { ts } }, { query, ask }) => {
    if (!londonTime(ts).startsWith(SENDING_HOUR)) return
    const schools = await query<{ id: number }>('select app.schools_meeting($1) as id', [londonDate(ts)])
    await ask(
      weeklyReportsOfSchool,
      schools.map(({ id }) => ({ payload: { schoolId: id }, key: `weekly:${id}` })),
    )
  },
})
