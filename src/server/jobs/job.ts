import type { z } from 'zod'
import type { Db } from '../db/client.ts'
import type { Notifier } from '../notify/mail.ts'

/** What a job is given to work with. */
export type JobTools = {
  /** Asks the database as the worker's own role. */
  query: <Row>(text: string, values?: unknown[]) => Promise<Row[]>
  /** Works in one school as its own service, behind the same row policies as a person. */
  inSchool: <T>(schoolId: number, work: (db: Db) => Promise<T>) => Promise<T>
  /** Asks for further jobs. Of two with one key that wait, the later takes the place of the earlier. */
  ask: <Name extends string, Schema extends z.ZodType>(
    job: Job<Name, Schema>,
    asked: { payload: z.input<Schema>; key: string }[],
  ) => Promise<void>
  notifier: Notifier
  info: (sentence: string) => void
}

/**
 * One background job. `name` is its name in the queue and never changes while one may wait there; `says` is a sentence
 * for whoever runs the product; `cron` is when it runs by itself, by a clock that shows UTC; `schema` is what its payload
 * must be. `run` loads what it needs when it runs, so that whoever only asks for the job does not.
 */
export type Job<Name extends string = string, Schema extends z.ZodType = z.ZodType> = {
  name: Name
  says: string
  cron?: string
  schema: Schema
  run: (payload: z.output<Schema>, tools: JobTools) => Promise<void>
}

/** A job of any payload, as a list of jobs holds them. */
export type AnyJob = Omit<Job, 'run'> & { run: (payload: never, tools: JobTools) => Promise<void> }

export const defineJob = <const Name extends string, Schema extends z.ZodType>(
  job: Job<Name, Schema>,
): Job<Name, Schema> => job
