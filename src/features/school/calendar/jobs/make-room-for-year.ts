import { z } from 'zod'
import { academicYearOf } from '#domain/index.ts'
import { today } from '#server/clock.ts'
import { defineJob } from '#server/jobs/job.ts'

// An entry is kept for six years (regulation 7), so nobody marks further back; further on than this nobody plans.
const YEARS_BACK = 7
const YEARS_ON = 3

export const makeRoomForYear = defineJob({
  name: 'make_room_for_year',
  says: 'Makes room for the marks of an academic year whose calendar was saved, up to seven years back and three on.',
  schema: z.object({ year: z.int().min(2000).max(2099) }),
  run: async ({ year }, { query, info }) => {
    const away = year - academicYearOf(today())
    if (away < -YEARS_BACK || away > YEARS_ON) info(`no room for ${year}: too far from this year`)
    else await query('select app.ensure_year($1)', [year])
  },
})
