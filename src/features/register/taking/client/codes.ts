import { STAT_CLASSES } from '#domain/index.ts'
import type { Session } from '#domain/index.ts'
import type { MarkTone } from '#ui/tones.ts'

import type { CodeChoice } from '../contract.ts'

const tones: Record<string, MarkTone> = {
  attending: 'attending',
  authorised: 'authorised',
  unauthorised: 'unauthorised',
  notPossible: 'not-possible',
}

/** How a mark of a statistical class looks. */
export const toneOf = (statClass: string | undefined): MarkTone => tones[statClass ?? ''] ?? 'not-taken'

/** A class in words, for a mark whose code is not this person's to see. */
export const classWords = (statClass: string): string =>
  Object.entries(STAT_CLASSES)
    .find(([key]) => key === statClass)?.[1]
    .toLowerCase() ?? 'marked'

/** The code for "present" in a session. */
export const presentCode = (session: Session): string => (session === 'AM' ? '/' : '\\')

/** The choice behind a code, where this person may enter it. */
export const choiceOf = (palette: CodeChoice[], code: string): CodeChoice | undefined =>
  palette.find((choice) => choice.code === code)

const TEACHERS = new Set(['/', '\\', 'L', 'N'])
const PATTERNS = new Set(['X', 'C2'])

/** Whether the palette is a teacher's: present, late and no reason yet, which then are three keys in every row. */
export const isShortPalette = (palette: CodeChoice[]): boolean =>
  palette.every(({ code }) => TEACHERS.has(code) || PATTERNS.has(code))

/** The choice behind a code for one pupil. A teacher enters a pattern's code where the pattern gives it, and nowhere else. */
export function choiceFor(palette: CodeChoice[], code: string, planned: string): CodeChoice | undefined {
  if (code !== planned && PATTERNS.has(code) && isShortPalette(palette)) return undefined
  return choiceOf(palette, code)
}

/** What the letters typed so far come to: one code, several to choose from with a second key, or none. */
export function typedCode(
  palette: CodeChoice[],
  typed: string,
): { choice: CodeChoice | undefined; more: CodeChoice[] } {
  return {
    choice: choiceOf(palette, typed),
    more: palette.filter(({ code }) => code.length > typed.length && code.startsWith(typed)),
  }
}

/** What Enter makes of a letter that waits for its second key: the letter's own code, else the only one there is. */
export function codeOnEnter(palette: CodeChoice[], pending: string): CodeChoice | undefined {
  const { choice, more } = typedCode(palette, pending)
  return choice ?? (more.length === 1 ? more[0] : undefined)
}

/** The second keys a waiting letter may take, in words: "1, 2 or Enter for C". */
export function secondKeys(palette: CodeChoice[], pending: string): string {
  const keys = typedCode(palette, pending).more.map(({ code }) => code.slice(pending.length))
  const entered = codeOnEnter(palette, pending)
  if (entered) keys.push(`Enter for ${entered.code}`)
  return keys.length > 1 ? `${keys.slice(0, -1).join(', ')} or ${keys.at(-1)}` : keys.join('')
}

/** The palette in its legal groups, holding only what a letter or a word finds: a code before a name, a name before a group. */
export function searchPalette(
  palette: CodeChoice[],
  words: string,
): { group: string; choices: CodeChoice[] }[] {
  const sought = words.trim().toLowerCase()
  const found = palette.filter(({ code, name, group }) =>
    [code, name, group].some((text) => text.toLowerCase().includes(sought)),
  )
  return [...new Set(found.map(({ group }) => group))].map((group) => ({
    group,
    choices: found.filter((choice) => choice.group === group),
  }))
}

/** The code that Enter takes in a search: an exact code, else the first whose name holds the words, else the first found. */
export function bestMatch(palette: CodeChoice[], words: string): CodeChoice | undefined {
  const sought = words.trim().toLowerCase()
  if (!sought) return undefined
  return (
    palette.find(({ code }) => code.toLowerCase() === sought) ??
    palette.find(({ name }) => name.toLowerCase().includes(sought)) ??
    searchPalette(palette, words)[0]?.choices[0]
  )
}
