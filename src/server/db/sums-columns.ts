import { z } from 'zod'
import { NO_SUMS, type Sums } from '#domain/index.ts'
import { raw, type Sql } from './rows.ts'

/**
 * The six columns in which sums are kept (pupil_week, pupil_year, pupil_term) and in which the database's functions give
 * them, by their names in Sums.
 */
export const SUMS_COLUMNS = {
  possible: 'possible',
  attended: 'attended',
  authorised: 'authorised',
  unauthorised: 'unauthorised',
  lateBeforeClose: 'late_before_close',
  lateAfterClose: 'late_after_close',
} as const satisfies Record<keyof Sums, string>

/** Their names in the database, in order. */
export const SUMS_COLUMN_NAMES = Object.values(SUMS_COLUMNS)

const KEYS = Object.keys(NO_SUMS) as (keyof Sums)[]

/** A row's six counts as a query with one of the selections below gives them. */
export const sumsRow = z.object({
  possible: z.int(),
  attended: z.int(),
  authorised: z.int(),
  unauthorised: z.int(),
  lateBeforeClose: z.int(),
  lateAfterClose: z.int(),
} satisfies Record<keyof Sums, z.ZodType<number>>)

const select = (column: (name: string) => string): Sql =>
  raw(KEYS.map((key) => `${column(SUMS_COLUMNS[key])} as "${key}"`).join(', '))

/** Selects the six counts of the rows of this alias, named as in Sums. */
export const sumsOf = (alias: string): Sql => select((name) => `${alias}.${name}::int`)

/** The same of rows that may be missing, as 0. */
export const sumsOrNone = (alias: string): Sql => select((name) => `coalesce(${alias}.${name}, 0)::int`)

/** Selects the six counts added up over the rows of a group. */
export const addedUp = (alias: string): Sql => select((name) => `sum(${alias}.${name})::int`)

/** The same, named as in the database: for a query that others read on. */
export const addedUpColumns = (alias: string): Sql =>
  raw(SUMS_COLUMN_NAMES.map((name) => `sum(${alias}.${name})::int as ${name}`).join(', '))

/** The six columns of the rows of this alias, as whole numbers. */
export const sumsColumns = (alias: string): Sql =>
  raw(SUMS_COLUMN_NAMES.map((name) => `${alias}.${name}::int`).join(', '))

/**
 * What each of the six counts of a mark, as a condition: in which class its code is, and whether it says late. `code` is the
 * column of the code, `statClass` that of its class.
 */
export const countedBy = (code: string, statClass: string): Record<keyof Sums, string> => ({
  possible: `${statClass} <> 'notPossible'`,
  attended: `${statClass} = 'attending'`,
  authorised: `${statClass} = 'authorised'`,
  unauthorised: `${statClass} = 'unauthorised'`,
  lateBeforeClose: `app.lateness(${code}) is not distinct from 'beforeClose'`,
  lateAfterClose: `app.lateness(${code}) is not distinct from 'afterClose'`,
})

/** Counts marks, a group at a time, into the six columns named as in the database. */
export const countedMarks = (code: string, statClass: string): string => {
  const conditions = countedBy(code, statClass)
  return KEYS.map((key) => `count(*) filter (where ${conditions[key]})::int as ${SUMS_COLUMNS[key]}`).join(
    ', ',
  )
}

/** The six counts of a single mark: 0 or 1 each. */
export const countsOfMark = (code: string, statClass: string): Sql => {
  const conditions = countedBy(code, statClass)
  return raw(KEYS.map((key) => `(${conditions[key]})::int`).join(', '))
}
