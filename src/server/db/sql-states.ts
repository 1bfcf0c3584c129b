/**
 * Whose an error of the database is: a refusal by our functions, one question that took too long, too much to do, or
 * what was sent; else it is ours.
 */
type Cause = 'refused' | 'slow' | 'busy' | 'unfit'

// The lock timeout, a transaction ended, a deadlock, no connection to spare; Prisma's own waits.
const BUSY = new Set(['55P03', '25P03', '40001', '40P01', '53300', 'P2024', 'P2028'])

// Of class 22 only what a value does by itself: 22012 (division by nought) and the rest are our arithmetic.
const UNFIT = new Set([
  '22001', // a text too long
  '22003', // a number too large
  '22007', // no date
  '22008', // a date too far
  '22021', // no text
  '22P02', // not of the type
  '22P05', // no text, in JSON
  '23502', // nothing where something must be
  '23503', // of something that is not there
  '23505', // there already
  '23514', // a check
  '23P01', // over another
])

/** Whose the error with this SQLSTATE (or code of Prisma's) is; nothing where it is a fault of ours. See decision 024. */
export function causeOf(code: string): Cause | undefined {
  if (code === 'RB001') return 'refused'
  if (code === '57014') return 'slow'
  if (BUSY.has(code)) return 'busy'
  return UNFIT.has(code) ? 'unfit' : undefined
}

const CHECK = /relation "(\w+)" violates check constraint "(\w+)"/
const NULL = /null value in column "(\w+)"/

/** The column that a message of PostgreSQL names: of a missing value, or of a check, which is called table_column_check. */
export function columnIn(message: string): string | undefined {
  const [, table = '', check = ''] = CHECK.exec(message) ?? []
  const column = check.startsWith(`${table}_`)
    ? /^(\w+?)_check\d*$/.exec(check.slice(table.length + 1))?.[1]
    : undefined
  return column ?? NULL.exec(message)?.[1]
}
