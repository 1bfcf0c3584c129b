import { z } from 'zod'
import type { Sums } from '#domain/index.ts'
import { sql } from './rows.ts'

const count = z.int()

/** The six sums of a row, as the fields of its schema. */
export const sumsFields = {
  possible: count,
  attended: count,
  authorised: count,
  unauthorised: count,
  lateBeforeClose: count,
  lateAfterClose: count,
} satisfies Record<keyof Sums, z.ZodInt>

/** The six sums of a row of `s`, under those names. */
export const SUMS = sql`s.possible, s.attended, s.authorised, s.unauthorised, s.late_before_close as "lateBeforeClose",
  s.late_after_close as "lateAfterClose"`

/** The same, added up over the rows of `s`. */
export const SUMS_ADDED = sql`sum(s.possible)::int as possible, sum(s.attended)::int as attended,
  sum(s.authorised)::int as authorised, sum(s.unauthorised)::int as unauthorised,
  sum(s.late_before_close)::int as "lateBeforeClose", sum(s.late_after_close)::int as "lateAfterClose"`
