import { z } from 'zod'
import { isUsableDate, type Session } from '#domain/index.ts'
import { freeText } from '#server/fields.ts'

/**
 * What the register screen and the server say to each other. Versioned: a register kept on a device for a day
 * must still be understood after a new release.
 */

// A device's clock may be wrong by years; PostgreSQL knows no year nought.
const time = z.iso.datetime({ offset: true }).refine((text) => text >= '0001')

/** One pupil's mark as it is sent; `seen` is the revision the sender saw, 0 for none. */
export const sentMark = z.object({
  pupilId: z.int().positive().max(2_147_483_647),
  code: z.string().min(1).max(2),
  minutesLate: z.int().min(0).max(600).default(0),
  seen: z.int().min(0).max(30_000),
  reason: freeText.default(''),
  detail: z.record(z.string().regex(/^[a-zA-Z]{1,30}$/), freeText).default({}),
  comment: freeText.default(''),
})

/** One saving of a register. The same requestId sent again changes nothing and hears the first answer. */
export const saveRequest = z.object({
  version: z.literal(1),
  urn: z.int().min(100000).max(999999),
  date: z.string().refine(isUsableDate),
  session: z.enum(['AM', 'PM']),
  requestId: z.uuid(),
  source: z.enum(['typed', 'paper']).default('typed'),
  /** The moment the register was taken, by the device: kept however late it arrives. */
  takenAt: time,
  reason: freeText.default(''),
  /** Who took it: a register kept on a device is sent by its author and nobody else. */
  membershipId: z.int().positive().max(2_147_483_647),
  marks: z.array(sentMark).min(1).max(500),
})

export type SentMark = z.input<typeof sentMark>
export type SaveRequest = z.input<typeof saveRequest>
/** A request as the server reads it, with everything that was left out filled in. */
export type ReceivedRequest = z.output<typeof saveRequest>
export type ReceivedMark = z.output<typeof sentMark>

/** A mark that somebody else changed meanwhile: the screen shows both, to choose from. */
const staleMark = z.object({
  pupilId: z.int(),
  /** '' where the code is not for this role to see; its class is. */
  code: z.string(),
  statClass: z.string(),
  minutesLate: z.int(),
  revision: z.int(),
  by: z.string(),
  at: z.string(),
})

export const saveReply = z.object({
  written: z.array(z.tuple([z.int(), z.int()])),
  unchanged: z.array(z.int()),
  stale: z.array(staleMark),
  /** `message` says what is wrong and what to do; `field` names the detail it belongs to, where there is one. */
  refused: z.array(
    z.object({ pupilId: z.int(), problem: z.string(), message: z.string(), field: z.string().optional() }),
  ),
  /** Groups whose register this saving completed. */
  registers: z.array(z.int()),
})

export type StaleMark = z.infer<typeof staleMark>
export type SaveReply = z.infer<typeof saveReply>

/** What the route answers when nothing was saved: 401 signed out, 403/404 refused, 409 not the author, 413 too large, 422 bad input, 500 a fault, 503 too busy. */
export const saveProblem = z.object({ problem: z.string(), message: z.string() })
export type SaveProblem = z.infer<typeof saveProblem>

/** A code the actor may type here, as the palette shows it. */
export type CodeChoice = {
  code: string
  name: string
  /** What a screen reader says: "present, morning". */
  spoken: string
  group: string
  statClass: string
  /** The details it asks for, in order, e.g. nature of provision. */
  details: { key: string; label: string; hint?: string }[]
}

/** A mark as this actor may see it. */
export type ShownMark = {
  code: string
  statClass: string
  spoken: string
  minutesLate: number
  revision: number
  by: string
  at: string
  source: string
  detail: Record<string, string>
  comment: string
  /** Not this actor's to change: a known absence entered by the office, or a hidden code; but a pupil who is there. */
  locked: boolean
  amended: boolean
}

export type RecentMark = { date: string; session: Session; code: string; statClass: string; spoken: string }

export type RegisterRow = {
  pupilId: number
  name: string
  mark: ShownMark | null
  /**
   * The code a pattern gives to a session this pupil does not attend (X, C2), or ''. Sent for this pupil it needs no
   * detail: the agreement is known from the pattern.
   */
  planned: string
  recent: RecentMark[]
}

export type RegisterView = {
  urn: number
  groupId: number
  groupName: string
  date: string
  session: Session
  /** Null where no session times are set for the day. London times, HH:MM. */
  times: { starts: string; opens: string; closes: string; ends: string } | null
  /** The server's clock when the page was made, ISO: the screen runs on from it. */
  serverNow: string
  /** The instant after which a change needs a reason, ISO. */
  closesAt: string | null
  membershipId: number
  personId: number
  mayAmend: boolean
  palette: CodeChoice[]
  reasons: string[]
  taken: { by: string; at: string } | null
  /** Why nothing can be marked (no session that day, too old …), or ''. */
  closedBecause: string
  /** A register taken on paper and entered now: to be sent as `paper` with this moment, ISO, as its `takenAt`. */
  paper?: { takenAt: string }
  rows: RegisterRow[]
}
