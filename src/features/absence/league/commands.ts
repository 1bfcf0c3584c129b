import type { z } from 'zod'
import { sql } from '#server/db/rows.ts'
import type { SchoolContext } from '#server/school.ts'
import type { leagueForm } from './schema.ts'
import type { LeagueSettings } from './settings.ts'

/** Sets the league's rules from today on; what was shown before followed the rules of its day. */
export async function setLeague(
  { db, school, today }: SchoolContext,
  { on, leaveOut }: z.output<typeof leagueForm>,
): Promise<void> {
  const value: LeagueSettings = {
    on: on === 'yes',
    leaveOut: { illness: leaveOut.includes('illness'), ehcp: leaveOut.includes('ehcp') },
  }
  await db.$executeRaw(
    sql`select app.set_setting(${school.id}::int, 'league', ${JSON.stringify(value)}::jsonb, ${today}::date)`,
  )
}
