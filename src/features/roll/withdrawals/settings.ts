import { z } from 'zod'
import type { LocalDate, WithdrawalSwitches } from '#domain/index.ts'
import { settingOn } from '#features/school/settings/queries.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn } from '#server/db/rows.ts'

const switches = z.object({ consent: dateColumn.nullable(), meeting: dateColumn.nullable() })

/** Both are off until the school says from which day the law asks for them. */
const OFF: WithdrawalSwitches = { consent: null, meeting: null }

/** From which day a school asks for the consent and the meeting, as its setting in force says. */
export const withdrawalSwitches = (db: Db, schoolId: number, on: LocalDate): Promise<WithdrawalSwitches> =>
  settingOn(db, schoolId, on, { key: 'withdrawal', shape: switches, unset: OFF })
