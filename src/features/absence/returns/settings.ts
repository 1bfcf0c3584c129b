import { z } from 'zod'
import type { LocalDate, SicknessCount } from '#domain/index.ts'
import { settingOn } from '#features/school/settings/queries.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn } from '#server/db/rows.ts'

export const SICKNESS_COUNTS = ['earlier', 'days', 'sessions'] as const satisfies SicknessCount[]

const settings = z.object({
  /** Which count of days of illness prompts the sickness return. */
  sickness: z.enum(SICKNESS_COUNTS),
  /** The day on which the authority asked to be told of every new pupil, if it did. */
  askedOn: dateColumn.nullable(),
})

/** How a school's returns to its local authority are counted. */
export type ReturnSettings = z.infer<typeof settings>

/** Until a school sets something else. */
const RETURN_SETTINGS: ReturnSettings = { sickness: 'earlier', askedOn: null }

/** The settings in force on a day. */
export const returnSettings = (db: Db, schoolId: number, on: LocalDate): Promise<ReturnSettings> =>
  settingOn(db, schoolId, on, { key: 'returns', shape: settings, unset: RETURN_SETTINGS })
