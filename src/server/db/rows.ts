import { z } from 'zod'
import { localDate } from '#domain/index.ts'
import type { Db } from './client.ts'
import { Prisma } from './generated/client.ts'

/** Hand-written SQL, safely interpolated. */
export const sql = Prisma.sql
export type Sql = Prisma.Sql
/** SQL that the code itself made: never of what somebody typed. */
export const raw = (text: string): Sql => Prisma.raw(text)

/** Runs hand-written SQL and parses every row: what the types promise is what the database gave. */
export async function rows<T>(db: Db, schema: z.ZodType<T>, query: Sql): Promise<T[]> {
  return z.array(schema).parse(await db.$queryRaw(query))
}

/**
 * As rows, where every pupil of a school is read: joined set by set. The planner takes row policies to leave a few rows,
 * and would look up each of two thousand pupils in each table by itself, which takes three times as long.
 */
export async function manyRows<T>(db: Db, schema: z.ZodType<T>, query: Sql): Promise<T[]> {
  await db.$executeRaw`set local enable_nestloop = off`
  const found = await rows(db, schema, query)
  await db.$executeRaw`set local enable_nestloop to default`
  return found
}

/** The first row, or null. */
export async function row<T>(db: Db, schema: z.ZodType<T>, query: Sql): Promise<T | null> {
  return (await rows(db, schema, query))[0] ?? null
}

/** A date column, selected as text (`date::text`), so that no clock or time zone ever touches it. */
export const dateColumn = z.string().transform(localDate)
