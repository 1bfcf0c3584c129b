import { z } from 'zod'
import { academicYearOf } from '#domain/index.ts'
import { today } from '#server/clock.ts'
import { defineJob } from '#server/jobs/job.ts'

export const makeRoomForNextYear = defineJob({
  name: 'make_room_for_next_year',
  says: 'Makes room for the marks of this academic year and the next, well before its first day.',
  cron: '20 3 * * *',
  schema: z.unknown(),
  run: async (_payload, { query }) => {
    const year = academicYearOf(today())
    await query('select app.ensure_year($1), app.ensure_year($2)', [year, year + 1])
  },
})
