import { randomBytes } from 'node:crypto'
import { z } from 'zod'

// A staff room's computer is used by many; the cookie must stay small.
const MOST_PEOPLE = 20

export const knownBrowser = z.object({
  id: z.string().regex(/^[\w-]{22}$/),
  people: z.array(z.int()).max(MOST_PEOPLE),
})

/** A browser, and who has signed in on it before, the latest first. It lets nobody in: it is only counted by itself. */
export type KnownBrowser = z.infer<typeof knownBrowser>

/** The browser with one more person, a new one where there was none. Who has not used it for longest is forgotten. */
export const withPerson = (known: KnownBrowser | null, personId: number): KnownBrowser => ({
  id: known?.id ?? randomBytes(16).toString('base64url'),
  people: [personId, ...(known?.people ?? []).filter((id) => id !== personId)].slice(0, MOST_PEOPLE),
})
