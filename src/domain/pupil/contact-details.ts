/** Why a text is not a UK postcode; empty when it reads like one, in whatever case and spacing. */
export function postcodeProblems(postcode: string): string[] {
  const compact = postcode.replace(/\s/g, '').toUpperCase()
  if (/^([A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}|GIR0AA)$/.test(compact)) return []
  return ['Enter a full postcode, like CM1 1QH.']
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
