import type { z } from 'zod'
import type { LocalDate } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { columnOf } from '#server/db/rows.ts'

/** A setting: the name it is kept under, its shape, and what holds until a school sets something else. */
type Setting<Shape extends z.ZodType> = { key: string; shape: Shape; unset: z.output<Shape> }

/** What a school has set, as it is in force on a day. */
export async function settingOn<Shape extends z.ZodType>(
  db: Db,
  schoolId: number,
  on: LocalDate,
  { key, shape, unset }: Setting<Shape>,
): Promise<z.output<Shape>> {
  const found = await db.schoolSetting.findFirst({
    where: { schoolId, key, fromDate: { lte: columnOf(on) } },
    orderBy: { fromDate: 'desc' },
    select: { value: true },
  })
  return found ? shape.parse(found.value) : unset
}
