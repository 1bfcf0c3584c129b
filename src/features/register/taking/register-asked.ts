import { isUsableDate, localDate, SESSIONS } from '#domain/index.ts'
import { idInAddress } from '#server/address.ts'
import { NotFound } from '#server/refusal.ts'
import type { RegisterKey } from './sql.ts'

/** A register in an address: its group, day and session, as text. */
export type RegisterAddress = Record<'group' | 'date' | 'session', string | null>

/** The register an address names. Refuses (NotFound) an address that names none. */
export function registerAsked({ group, date, session }: RegisterAddress): RegisterKey {
  const which = SESSIONS.find((one) => one === session)
  if (date === null || !isUsableDate(date) || !which) throw new NotFound()
  return { groupId: idInAddress(group), date: localDate(date), session: which }
}
