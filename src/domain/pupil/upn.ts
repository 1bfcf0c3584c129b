// Neither I, O nor S is ever used.
const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ'
const LENGTH = 13

// The authority that first allotted the number, abolished ones and those of Wales included.
const AUTHORITY_NUMBERS: readonly (readonly [number, number])[] = [
  [201, 213],
  [301, 320],
  [330, 336],
  [340, 344],
  [350, 359],
  [370, 373],
  [380, 384],
  [390, 394],
  [420, 420],
  [660, 681],
  [701, 708],
  [800, 803],
  [805, 808],
  [810, 813],
  [815, 816],
  [820, 823],
  [825, 826],
  [830, 831],
  [835, 841],
  [845, 846],
  [850, 852],
  [855, 857],
  [860, 861],
  [865, 896],
  [901, 943],
]

/**
 * Why a text is not a valid unique pupil number: a check letter, the authority's three digits, four of the
 * establishment, two of the year and three of a serial number, the last of which is a letter in a temporary
 * one. Empty when it is valid. The number's own weights begin at 2; the remainder by 23 picks the check
 * letter.
 */
export function upnProblems(upn: string): string[] {
  if (upn.length !== LENGTH) return [`A UPN has ${LENGTH} characters; this has ${upn.length}.`]
  if (/[a-z]/.test(upn)) return ['A UPN is written in capital letters.']
  if (/[IOS]/.test(upn)) return ['A UPN never contains the letters I, O or S.']
  if (!/^[A-Z]\d{11}[\dA-Z]$/.test(upn))
    return ['A UPN is a letter and twelve digits, of which the last may be a letter.']
  const problems: string[] = []
  const authority = Number(upn.slice(1, 4))
  if (!AUTHORITY_NUMBERS.some(([first, last]) => first <= authority && authority <= last))
    problems.push(`${upn.slice(1, 4)} is not the number of a local authority.`)
  const expected = upnCheckLetter(upn.slice(1))
  if (expected !== upn[0])
    problems.push(
      `With these twelve characters the first letter would be ${expected}, not ${upn.slice(0, 1)}: look for one that is mistyped or swapped.`,
    )
  return problems
}

/** Whether a valid UPN is a temporary one. */
export function isTemporaryUpn(upn: string): boolean {
  return /[A-Z]$/.test(upn)
}

/** The check letter for the twelve characters that follow it. */
export function upnCheckLetter(rest: string): string {
  const sum = [...rest].reduce((total, character, index) => total + (index + 2) * valueOf(character), 0)
  return LETTERS.charAt(sum % LETTERS.length)
}

function valueOf(character: string): number {
  return /\d/.test(character) ? Number(character) : LETTERS.indexOf(character)
}
