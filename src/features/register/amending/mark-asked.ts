import { isUsableDate, localDate, SESSIONS, type LocalDate, type Session } from '#domain/index.ts'
import { idInAddress } from '#server/address.ts'
import { NotFound } from '#server/refusal.ts'

/** A mark in an address: its pupil, day and session, as text. */
export type MarkAddress = { pupil: string; date: string; session: string }

/** Which mark: a pupil's, of one session. */
export type MarkKey = { pupilId: number; date: LocalDate; session: Session }

/** The mark an address names. Refuses (NotFound) an address that names none. */
export function markAsked({ pupil, date, session }: MarkAddress): MarkKey {
  const which = SESSIONS.find((one) => one === session)
  if (!isUsableDate(date) || !which) throw new NotFound()
  return { pupilId: idInAddress(pupil), date: localDate(date), session: which }
}
