import type { SeenEntry } from '../queries.ts'

export type FormProps = { urn: number; pupilId: number; today: string }

/** What a form about a pupil sends unseen: which pupil, and the entry it changes as it was when the form was opened. */
export const carriedOf = (urn: number, pupilId: number, entry?: SeenEntry) => ({
  urn,
  pupil: pupilId,
  ...(entry && { entry: entry.id, seen: entry.seen }),
})
