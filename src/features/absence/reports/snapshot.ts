import { z } from 'zod'
import { MEASURE_IDS } from '#domain/index.ts'
import { dateColumn } from '#server/db/rows.ts'

/** A share between 0 and 1, to a tenth of a percent; null where it is not told or there were no sessions. */
const share = z.number().min(0).max(1).nullable()

/**
 * A count of sessions by which pupils could be recognised: 1 to 4 are never told; null where the difference from an
 * earlier edition would tell them.
 */
const fewCount = z.union([z.int().min(0), z.literal('fewer than 5')]).nullable()

const rates = z.object({
  attendance: share,
  authorised: share,
  unauthorised: share,
  lateBeforeClose: share,
  lateAfterClose: share,
})

const measures = <T extends z.ZodType>(each: T) => z.record(z.enum(MEASURE_IDS), each)

const group = z.object({
  name: z.string(),
  about: z.int().nullable(),
  attendance: share,
  persistent: z.int().nullable(),
  severe: z.int().nullable(),
  atRisk: z.int().nullable(),
})

/**
 * What is published: the figures of a day, from which no pupil can be recognised. Everything in it may be read by anybody
 * who may read the report, and nothing else of the school is needed to show it. A new shape gets a new version.
 */
export const snapshot = z.object({
  version: z.literal(1),
  school: z.object({ name: z.string(), urn: z.int(), phase: z.string() }),
  /** The year from its first day to the last day that counts here, and this term's part of it. */
  from: dateColumn,
  termFrom: dateColumn,
  to: dateColumn,
  year: rates,
  term: rates,
  /** Last year's; `sameDays` to the same school day, as every report has it since December 2026, else to the term's end. */
  lastYear: z
    .object({ rates, persistent: share, severe: share, sameDays: z.boolean().default(false) })
    .nullable(),
  whole: measures(z.int().nullable()),
  sizedAt: z.int(),
  partitions: z.array(
    z.object({ name: z.string(), hidden: measures(z.array(z.string())), groups: z.array(group) }),
  ),
  trend: z.array(z.object({ halfTerm: z.int().min(1).max(6), thisYear: share, lastYear: share })),
  suspensions: fewCount,
  beside: z.array(
    z.object({
      level: z.enum(['authority', 'region', 'country']),
      area: z.string(),
      source: z.string(),
      attendance: share,
      authorised: share,
      unauthorised: share,
      persistent: share,
      severe: share,
    }),
  ),
  rank: z.object({ third: z.int().min(1).max(3), schools: z.int().min(5) }).nullable(),
  targets: z.array(z.object({ kind: z.enum(['target', 'abie']), label: z.string(), value: share })),
  actions: z.array(z.object({ title: z.string(), aim: z.string(), result: z.string() })),
  compliance: z.object({
    registersDue: z.int(),
    registersTaken: z.int(),
    registersInTime: z.int(),
    unexplained: fewCount,
    amended: fewCount,
  }),
  questions: z.array(z.string()).length(5),
})

export type Snapshot = z.output<typeof snapshot>
export type Rates = z.infer<typeof rates>
export type Group = z.infer<typeof group>
