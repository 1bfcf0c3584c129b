const MARKS = /[\u0300-\u036f]/g
const BREAKS =
  /[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u02b0-\u02ff\u2000-\u206f\u3000]+/g

/** Letters that are not a plain letter with an accent, and what a British keyboard has in their place. */
const PLAIN: Record<string, string> = {
  ...{ ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', ı: 'i', ŋ: 'n', ɓ: 'b', ɖ: 'd', ɗ: 'd', ƙ: 'k' },
  ...{ ƴ: 'y', ɣ: 'g', ɔ: 'o', ɛ: 'e', ə: 'e', ǝ: 'e', ƒ: 'f', ς: 'σ' },
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' },
}
const SPECIAL = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g')

/**
 * A text as it is searched: small letters without accents and figures, in words with single blanks between them. Whatever
 * else is typed, such as an apostrophe or a hyphen, ends a word. The database's `app.searchable` is the same.
 */
export const searchable = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(SPECIAL, (letter) => PLAIN[letter] ?? letter)
    .replace(BREAKS, ' ')
    .trim()

/**
 * The words somebody typed, each as a regular expression, for here and for the database, of the beginning of a word in a
 * searchable text. One word may run over several: "obrien" finds O’Brien and "maryann" Mary-Ann.
 */
export const searchPatterns = (typed: string): string[] =>
  typed
    .split(/[\s,]+/)
    .map((word) => [...searchable(word).replaceAll(' ', '')])
    .filter((letters) => letters.length > 0)
    .map((letters) => `(^| )${letters.join(' ?')}`)

/** The figures of a telephone number somebody may have typed, from 0, else ''. */
export function searchedNumber(typed: string): string {
  if (/[^\d\s()+.-]/.test(typed)) return ''
  const figures = typed.replace(/[^\d+]/g, '').replace(/^(\+|00)440?/, '0')
  return figures.length < 5 ? '' : figures
}

/** Whether every word typed begins a word of the text, in any order. Nothing typed finds nothing. */
export function findsText(text: string, typed: string): boolean {
  const patterns = searchPatterns(typed)
  const within = searchable(text)
  return patterns.length > 0 && patterns.every((pattern) => new RegExp(pattern).test(within))
}
