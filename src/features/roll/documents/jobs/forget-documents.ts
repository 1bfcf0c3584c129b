import { z } from 'zod'
import { defineJob } from '#server/jobs/job.ts'

export const forgetDocuments = defineJob({
  name: 'forget_documents',
  says: 'Deletes documents, with their bytes, on the day after the last day they are kept.',
  cron: '18 3 * * *',
  schema: z.unknown(),
  run: async (_payload, { query, info }) => {
    const [done] = await query<{ n: number }>('select app.purge_documents() as n')
    info(`forgot ${done?.n ?? 0} documents`)
  },
})
