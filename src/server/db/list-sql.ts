import { sql, type Sql } from './rows.ts'

/** The asked page of a list, as the end of its statement. */
export const limitTo = ({ pageSize }: { pageSize: number }, { page }: { page: number }): Sql =>
  sql`limit ${pageSize} offset ${(page - 1) * pageSize}`
