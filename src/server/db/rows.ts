import { z } from 'zod'
import { localDate, type LocalDate } from '#domain/index.ts'
import type { Db } from './client.ts'
import { Prisma } from './generated/client.ts'

/** Hand-written SQL: values go in as parameters, never as text. */
export const sql = Prisma.sql
export type Sql = Prisma.Sql
/** SQL that the code itself made: never of what somebody typed. */
export const raw = (text: string): Sql => Prisma.raw(text)

/**
 * Runs hand-written SQL and checks every row against the schema, so that the types hold what the database really gave.
 */
export async function rows<T>(db: Db, schema: z.ZodType<T>, query: Sql): Promise<T[]> {
  return z.array(schema).parse(await db.$queryRaw(query))
}

/**
 * As `rows`, for a query that reads every pupil of a school: tables are joined as whole sets. Because of the row
 * policies the planner expects only a few rows and would look up each of two thousand pupils in each table, which
 * takes three times as long.
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

/** Calls a function that answers nothing: one of the doors by which the application writes. */
export async function callDoor(db: Db, door: Sql): Promise<void> {
  await db.$queryRaw(sql`select ${door}::text as done`)
}

/** A date column, selected as text (`date::text`), so that no time zone can change it. */
export const dateColumn = z.string().transform(localDate)

/** A date column as Prisma's client gives it, midnight in UTC, as the date it says. */
export const dayOf = (column: Date): LocalDate => localDate(column.toISOString().slice(0, 10))

/** A date as Prisma's client takes it. */
export const columnOf = (date: LocalDate): Date => new Date(date)
