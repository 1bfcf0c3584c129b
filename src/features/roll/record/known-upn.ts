import { refuseField } from '#server/refusal.ts'
import type { SchoolContext } from '#server/school.ts'

/** Refuses a unique pupil number that another pupil of the school has, other than `pupil`. */
export async function refuseKnownUpn(
  { db, school }: Pick<SchoolContext, 'db' | 'school'>,
  { upn, pupil = null }: { upn: string; pupil?: number | null },
): Promise<void> {
  if (!upn) return
  const known = await db.pupil.findUnique({
    where: { schoolId_upn: { schoolId: school.id, upn } },
    select: { id: true },
  })
  if (known && known.id !== pupil) refuseField('upn', 'Another pupil of this school has this number.')
}
