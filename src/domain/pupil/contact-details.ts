const UNITED_KINGDOM = /^([A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}|GIR0AA)$/
const FORCES = /^BFPO\d{1,4}$/
// A letter, a figure and a letter or figure, as in Ireland (D02 X285) and Canada (K1A 0B6).
const IRELAND_CANADA = /^[A-Z]\d[\dW][A-Z\d]{4}$|^[A-Z]\d[A-Z]\d[A-Z]\d$/
// Elsewhere mostly figures: 75008, 1234 AB, 00-950; or with the country's letters before a hyphen: LV-1010.
const ELSEWHERE = /^([A-Z]{1,3}-)?\d[\dA-Z-]{2,9}$/

/**
 * Why a text is not a postcode; empty when it reads like one, in whatever case and spacing: of the United Kingdom, of
 * its forces abroad (BFPO), or of another country. Half a postcode of ours is not taken for one of elsewhere.
 */
export function postcodeProblems(postcode: string): string[] {
  const compact = postcode.replace(/\s/g, '').toUpperCase()
  const known = [UNITED_KINGDOM, FORCES, IRELAND_CANADA, ELSEWHERE].some((form) => form.test(compact))
  return known ? [] : ['Enter a full postcode, like CM1 1QH, BFPO 58 or, abroad, 75008.']
}

/**
 * Why a text is not a telephone number; empty when it reads like one. Extensions and overseas numbers are
 * allowed, also one written without its country's code: it is what the family gave, and no plan of numbers
 * knows which country they meant.
 */
export function telephoneProblems(telephone: string): string[] {
  const digits = telephone.replace(/\D/g, '').length
  if (/^\+?[\d\s().-]+(\s*(x|ext\.?)\s*\d+)?$/i.test(telephone.trim()) && digits >= 9 && digits <= 20)
    return []
  return ['Enter a telephone number, like 01632 960 001 or +44 7700 900 982.']
}

/** Why a text is not an e-mail address; empty when it reads like one. */
export function emailProblems(email: string): string[] {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim())
    ? []
    : ['Enter an e-mail address, like name@example.org.']
}
