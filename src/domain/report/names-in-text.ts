/** A pupil's names, as a text might hold them. */
export type PupilNames = {
  legalForename: string
  legalSurname: string
  knownForename: string
  knownSurname: string
}

/**
 * The pupils whom a text seems to name: forename and surname side by side in either order, legal or known, whatever
 * the accents, case or punctuation between them. Gives each as known, once. A surname alone is not enough: too many are
 * also words.
 */
export function namesInText(text: string, pupils: Iterable<PupilNames>): string[] {
  const plain = ` ${words(text)} `
  const found = new Set<string>()
  for (const { legalForename, legalSurname, knownForename, knownSurname } of pupils) {
    const forms = [legalForename, knownForename].flatMap((forename) =>
      [legalSurname, knownSurname].flatMap((surname) => [`${forename} ${surname}`, `${surname} ${forename}`]),
    )
    if (forms.some((form) => plain.includes(` ${words(form)} `)))
      found.add(`${knownForename} ${knownSurname}`)
  }
  return [...found]
}

// A possessive s is dropped: "Ada Lovelace's" names Ada Lovelace.
const words = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
