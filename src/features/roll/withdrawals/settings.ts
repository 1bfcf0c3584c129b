import { z } from 'zod'
import type { LocalDate, WithdrawalSwitches } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { columnOf, dateColumn } from '#server/db/rows.ts'

const switches = z.object({ consent: dateColumn.nullable(), meeting: dateColumn.nullable() })

/** Both are off until the school says from which day the law asks for them. */
const OFF: WithdrawalSwitches = { consent: null, meeting: null }

/** From which day a school asks for the consent and the meeting, as its setting in force says. */
export async function withdrawalSwitches(
  db: Db,
  schoolId: number,
  on: LocalDate,
): Promise<WithdrawalSwitches> {
  const found = await db.schoolSetting.findFirst({
    where: { schoolId, key: 'withdrawal', fromDate: { lte: columnOf(on) } },
    orderBy: { fromDate: 'desc' },
    select: { value: true },
  })
  return found ? switches.parse(found.value) : OFF
}
