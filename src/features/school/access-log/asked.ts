import { z } from 'zod'
import { listOf, type AskedOf } from '#server/list-of.ts'

const id = z
  .string()
  .regex(/^\d+$/)
  .transform(Number)
  .pipe(
    z
      .int()
      .min(1)
      .max(2 ** 31 - 1),
  )

/** The access log, the latest first, as an address asks for it: whose entries, and which. */
export const logList = listOf({
  filter: { person: id.nullable().default(null), what: z.string().nullable().default(null) },
  pageSize: 50,
  lastPage: 100_000,
})

export type LogAsked = AskedOf<typeof logList>

/** The address of a page of the log, of whom and what is asked for. */
export const logPath = (urn: number, asked: LogAsked): string =>
  logList.address(`/schools/${urn}/access-log`, asked, { page: asked.page })
