const REPLACEMENTS: Record<string, readonly string[]> = {
  Y: ['Q', 'Y1', 'Y2', 'Y3', 'Y4', 'Y5', 'Y6', 'Y7'],
  H: ['C', 'G'],
  F: ['C', 'G'],
  J: ['J1'],
}

/**
 * The codes in force since 19 August 2024 among which a withdrawn one must be decided anew: a holiday is C
 * only in exceptional circumstances, otherwise G. Empty for a code that was not withdrawn.
 */
export function suggestedReplacements(code: string): readonly string[] {
  return Object.hasOwn(REPLACEMENTS, code) ? (REPLACEMENTS[code] ?? []) : []
}
