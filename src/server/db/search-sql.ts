import { searchedNumber, searchPatterns } from '#domain/index.ts'
import { sql, type Sql } from './rows.ts'

/** Whether every word typed begins a word of a text, as `findsText` decides it. Nothing typed finds nothing. */
export function namesLike(text: Sql, typed: string): Sql {
  const patterns = searchPatterns(typed)
  return patterns.length === 0 ? sql`false` : sql`app.searchable(${text}) ~ all (${patterns}::text[])`
}

/** Whether a contact (`c`) has a telephone number that begins so, however it is written; no number, no contact. */
export function numberLike(typed: string): Sql {
  const number = searchedNumber(typed)
  return number === ''
    ? sql`false`
    : sql`(${figures(sql`c.telephone`)} like ${`${number}%`}
    or ${figures(sql`c.second_telephone`)} like ${`${number}%`})`
}

const figures = (column: Sql) =>
  sql`regexp_replace(regexp_replace(${column}, '[^0-9+]', '', 'g'), '^(\\+|00)440?', '0')`
