import type { z } from 'zod'
import { callDoor, sql } from '#server/db/rows.ts'
import type { SchoolContext } from '#server/school.ts'
import type { leagueForm } from './schema.ts'
import type { LeagueSettings } from './settings.ts'

/** Sets the league's rules from today on. Earlier weeks keep the rules they were shown under. */
export async function setLeague(
  { db, school, today }: SchoolContext,
  { on, leaveOut }: z.output<typeof leagueForm>,
): Promise<void> {
  const value: LeagueSettings = {
    on: on === 'yes',
    leaveOut: { illness: leaveOut.includes('illness'), ehcp: leaveOut.includes('ehcp') },
  }
  await callDoor(
    db,
    sql`app.set_setting(${school.id}::int, 'league', ${JSON.stringify(value)}::jsonb, ${today}::date)`,
  )
}
