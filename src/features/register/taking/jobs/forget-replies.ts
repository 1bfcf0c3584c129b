import { z } from 'zod'
import { defineJob } from '#server/jobs/job.ts'

export const forgetReplies = defineJob({
  name: 'forget_replies',
  says: 'Forgets replies to saved registers after thirty days, longer than any device keeps an unsent one.',
  cron: '10 3 * * *',
  schema: z.unknown(),
  run: async (_payload, { query, info }) => {
    const [done] = await query<{ n: number }>('select app.purge_requests() as n')
    info(`forgot ${done?.n ?? 0} replies`)
  },
})
