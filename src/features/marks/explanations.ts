import type { ExtractEntry } from '#features/extract/queries.ts'
import type { CodeChoice } from '#features/register/queries.ts'

const REASONS: Record<string, string> = {
  I: 'A parent gave the reason',
  M: 'A parent gave the reason',
  O: 'No acceptable reason was given',
}

/**
 * What an N most often becomes, each with the reason of the change, for a role that may enter it: the reason must be
 * recorded as soon as it is known, and within five school days (reg 10). None for any other mark.
 */
export function explanationsOf(entry: ExtractEntry | null, palette: CodeChoice[]) {
  if (entry?.code !== 'N') return []
  return palette.flatMap(({ code, name }) => {
    const reason = REASONS[code]
    return reason === undefined ? [] : [{ code, name, reason }]
  })
}
