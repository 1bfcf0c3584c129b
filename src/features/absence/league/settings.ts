import { z } from 'zod'
import type { LocalDate } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { columnOf } from '#server/db/rows.ts'

const settings = z.object({
  on: z.boolean(),
  leaveOut: z.object({ illness: z.boolean(), ehcp: z.boolean() }),
})

/** Whether a school has a league, and which absences do not count against a pupil who is otherwise always there. */
export type LeagueSettings = z.infer<typeof settings>

/** Until a school sets something else: a league in which illness and disability do not count against anybody. */
const LEAGUE_SETTINGS: LeagueSettings = { on: true, leaveOut: { illness: true, ehcp: true } }

/** The settings in force on a day. */
export async function leagueSettings(db: Db, schoolId: number, on: LocalDate): Promise<LeagueSettings> {
  const found = await db.schoolSetting.findFirst({
    where: { schoolId, key: 'league', fromDate: { lte: columnOf(on) } },
    orderBy: { fromDate: 'desc' },
    select: { value: true },
  })
  return found ? settings.parse(found.value) : LEAGUE_SETTINGS
}
