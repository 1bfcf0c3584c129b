import type { ExtractEntry } from '#features/register/extract/queries.ts'
import type { CodeChoice } from '#features/register/taking/queries.ts'

const EXPLANATIONS = [
  { code: 'I', reason: 'Parent telephoned' },
  { code: 'I', reason: 'Parent e-mailed' },
  { code: 'M', reason: 'Medical appointment confirmed' },
  { code: 'O', reason: 'No acceptable reason was given' },
]

/**
 * What an N most often becomes, each with the reason of the change, for a role that may enter it: the reason must be
 * recorded as soon as it is known, and within five school days (reg 10). None for any other mark.
 */
export function explanationsOf(entry: ExtractEntry | null, palette: CodeChoice[]) {
  if (entry?.code !== 'N') return []
  return EXPLANATIONS.flatMap(({ code, reason }) =>
    palette.filter((choice) => choice.code === code).map(({ name }) => ({ code, name, reason })),
  )
}
