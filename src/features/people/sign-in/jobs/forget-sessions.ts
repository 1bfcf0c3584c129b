import { z } from 'zod'
import { defineJob } from '#server/jobs/job.ts'

export const forgetSessions = defineJob({
  name: 'forget_sessions',
  says: 'Forgets sessions thirty days after they ended, but for each person’s latest, and failed sign-ins after a day.',
  cron: '15 3 * * *',
  schema: z.unknown(),
  run: async (_payload, { query, info }) => {
    const [done] = await query<{ sessions: number; attempts: number }>(
      'select sessions, attempts from app.purge_sessions()',
    )
    info(`forgot ${done?.sessions ?? 0} sessions, ${done?.attempts ?? 0} failed sign-ins`)
  },
})
