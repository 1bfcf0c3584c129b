import { z } from 'zod'
import type { LocalDate } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { row, sql } from '#server/db/rows.ts'

const settings = z.object({
  on: z.boolean(),
  leaveOut: z.object({ illness: z.boolean(), ehcp: z.boolean() }),
})

/** Whether a school has a league, and what does not keep a pupil from being always there. */
export type LeagueSettings = z.infer<typeof settings>

/** Until a school says otherwise: a league, in which nobody is passed over for being ill or disabled. */
export const LEAGUE_SETTINGS: LeagueSettings = { on: true, leaveOut: { illness: true, ehcp: true } }

/** The settings in force on a day. */
export async function leagueSettings(db: Db, schoolId: number, on: LocalDate): Promise<LeagueSettings> {
  const found = await row(
    db,
    z.object({ value: settings }),
    sql`select value from school_setting
        where school_id = ${schoolId} and key = 'league' and from_date <= ${on}::date
        order by from_date desc limit 1`,
  )
  return found?.value ?? LEAGUE_SETTINGS
}
