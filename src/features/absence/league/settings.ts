import { z } from 'zod'
import type { LocalDate } from '#domain/index.ts'
import { settingOn } from '#features/school/settings/queries.ts'
import type { Db } from '#server/db/client.ts'

const settings = z.object({
  on: z.boolean(),
  leaveOut: z.object({ illness: z.boolean(), ehcp: z.boolean() }),
})

/** Whether a school has a league, and which absences do not count against a pupil who is otherwise always there. */
export type LeagueSettings = z.infer<typeof settings>

/** Until a school sets something else: a league in which illness and disability do not count against anybody. */
const LEAGUE_SETTINGS: LeagueSettings = { on: true, leaveOut: { illness: true, ehcp: true } }

/** The settings in force on a day. */
export const leagueSettings = (db: Db, schoolId: number, on: LocalDate): Promise<LeagueSettings> =>
  settingOn(db, schoolId, on, { key: 'league', shape: settings, unset: LEAGUE_SETTINGS })
