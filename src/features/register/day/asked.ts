import { z } from 'zod'
import { anId } from '#server/fields.ts'
import { isUsableDate, localDate, type LocalDate, type Session } from '#domain/index.ts'
import type { Search } from '#server/address.ts'
import { PILES } from './sql.ts'

/** The date asked for in an address, or the given one where it names none. */
export function dateAsked(search: Search, otherwise: LocalDate): LocalDate {
  const text = search['date']
  return typeof text === 'string' && isUsableDate(text) ? localDate(text) : otherwise
}

/** The session asked for in an address, or the given one. */
export function sessionAsked(search: Search, otherwise: Session): Session {
  return search['session'] === 'AM' || search['session'] === 'PM' ? search['session'] : otherwise
}

const pile = z.object({
  pile: z.enum(PILES).catch('noReason'),
  group: anId.optional().catch(undefined),
})

/** Which pupils are asked for in an address. */
export const pileAsked = (search: Search) => pile.parse(search)
