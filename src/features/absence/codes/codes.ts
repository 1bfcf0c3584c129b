import { findCode, STAT_CLASSES, type LocalDate, type StatClass } from '#domain/index.ts'

/** How often a code stands in one part of a school. */
export type CodeCount = { part: string; code: string; statClass: StatClass; marks: number; pupils: number }

/** A code in use: in the whole of who was asked for, and in each part. */
export type CodeLine = {
  code: string
  name: string
  statClass: StatClass
  marks: number
  pupils: number
  byPart: Map<string, number>
  /** Stands for fewer than three pupils. */
  rare: boolean
}

/** A code that stands for fewer pupils is worth a look: our own measure, no rule. */
export const RARE_UNDER = 3

/**
 * The codes in use, the commonest first; then, by class alone, those that are hidden from the reader. Takes counts by
 * part and the counts of hidden codes.
 */
export function codeLines(
  counts: readonly CodeCount[],
  hidden: readonly { statClass: StatClass; marks: number; pupils: number }[],
  on: LocalDate,
): CodeLine[] {
  const shown = [...Map.groupBy(counts, ({ code, statClass }) => `${code} ${statClass}`).values()].flatMap(
    (own): CodeLine[] => {
      const [first] = own
      if (!first) return []
      const { code, statClass } = first
      const pupils = own.reduce((sum, one) => sum + one.pupils, 0)
      return [
        {
          code,
          name: findCode(code, on)?.name ?? 'No longer in use',
          statClass,
          marks: own.reduce((sum, one) => sum + one.marks, 0),
          pupils,
          byPart: new Map(own.map(({ part, marks }) => [part, marks])),
          rare: pupils < RARE_UNDER,
        },
      ]
    },
  )
  return [
    ...shown.toSorted((a, b) => b.marks - a.marks),
    ...hidden.map(({ statClass, marks, pupils }) => ({
      code: '',
      name: `${STAT_CLASSES[statClass]}, code not shown to you`,
      statClass,
      marks,
      pupils,
      byPart: new Map<string, number>(),
      rare: false,
    })),
  ]
}

/** The possible sessions among some codes. */
export const possibleOf = (lines: readonly CodeLine[]): number =>
  lines.reduce((sum, { statClass, marks }) => sum + (statClass === 'notPossible' ? 0 : marks), 0)

/** The share a code has of possible sessions; null where it is none. */
export const shareOf = ({ statClass, marks }: CodeLine, possible: number): number | null =>
  statClass === 'notPossible' || possible === 0 ? null : marks / possible
