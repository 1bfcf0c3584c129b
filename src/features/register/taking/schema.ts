import { isLocalDate, localDate, SESSIONS } from '#domain/index.ts'
import { NotFound } from '#server/refusal.ts'
import type { RegisterKey } from './sql.ts'

/** The register an address names. Refuses (NotFound) an address that names none. */
export function registerAsked({
  group,
  date,
  session,
}: {
  group: string | null
  date: string | null
  session: string | null
}): RegisterKey {
  const which = SESSIONS.find((one) => one === session)
  if (!/^\d{1,9}$/.test(group ?? '') || !isLocalDate(date ?? '') || !which) throw new NotFound()
  return { groupId: Number(group), date: localDate(date ?? ''), session: which }
}
