import type { z } from 'zod'
import { callDoor, sql } from '#server/db/rows.ts'
import { refuseField } from '#server/refusal.ts'
import type { SchoolContext } from '#server/school.ts'
import type { targetForm } from './schema.ts'

/**
 * Sets the attendance a school aims at, or is expected to reach, in a year. Earlier targets stay to be read. Refuses an
 * expectation that was given on a day yet to come.
 */
export async function setTarget(
  { db, school, today }: Pick<SchoolContext, 'db' | 'school' | 'today'>,
  input: z.output<typeof targetForm>,
): Promise<void> {
  const { year, kind, attendance } = input
  if (input.kind === 'abie' && input.givenOn > today)
    refuseField('givenOn', 'The day on which the school was given it cannot be still to come.')
  const version =
    input.kind === 'abie'
      ? { indicative: input.indicative, source: input.source, given_on: input.givenOn }
      : {}
  await callDoor(
    db,
    sql`app.set_target(${school.id}, ${JSON.stringify({ year, kind, attendance, ...version })}::jsonb)`,
  )
}
