import type { z } from 'zod'
import type { WebJob } from '#domain/index.ts'
import type { Db } from '../db/client.ts'
import { callDoor, sql } from '../db/rows.ts'
import type { Job } from './job.ts'

/**
 * Asks for a job in the caller's own transaction: it is done once that is committed, and never if it is undone. Of two
 * that wait with one key the later takes the place of the earlier; keys of different schools are different. Refuses a
 * payload that is not the job's, and whoever lacks the ability that the job takes.
 */
export async function enqueue<Schema extends z.ZodType<object, object>>(
  db: Db,
  job: Job<WebJob, Schema>,
  payload: z.input<Schema>,
  key: string,
): Promise<void> {
  job.schema.parse(payload)
  await callDoor(db, sql`app.enqueue(${job.name}, ${JSON.stringify(payload)}::jsonb, ${key})`)
}
