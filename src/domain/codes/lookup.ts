import type { LocalDate } from '../dates/local-date.ts'
import { groupBy } from '../group-by.ts'
import type { AttendanceCode, StatClass } from './attendance-code.ts'
import { LEAVE, OTHER_AUTHORISED } from './data/absent-with-leave.ts'
import { ATTENDING, ATTENDING_ELSEWHERE } from './data/present.ts'
import { UNABLE } from './data/unable.ts'
import { ADMINISTRATIVE, UNAUTHORISED } from './data/unauthorised.ts'
import { suggestedReplacements } from './replacements.ts'

const ALL: readonly AttendanceCode[] = [
  ...ATTENDING,
  ...ATTENDING_ELSEWHERE,
  ...LEAVE,
  ...OTHER_AUTHORISED,
  ...UNABLE,
  ...UNAUTHORISED,
  ...ADMINISTRATIVE,
]

const VERSIONS = groupBy(ALL, (version) => version.code)

/** A code that the law did not know on that date. `suggestions` are codes that took its place. */
export class UnknownCodeError extends Error {
  override readonly name = 'UnknownCodeError'
  readonly code: string
  readonly date: LocalDate
  readonly suggestions: readonly string[]

  constructor(code: string, date: LocalDate) {
    const suggestions = suggestedReplacements(code)
    const instead = suggestions.length ? ` Use ${suggestions.join(', ')} instead.` : ''
    super(`“${code}” is not an attendance code in force on ${date}.${instead}`)
    this.code = code
    this.date = date
    this.suggestions = suggestions
  }
}

/** Every code with every meaning it has had, in the order of the guidance. */
export function allCodes(): readonly AttendanceCode[] {
  return ALL
}

/** The codes in force on a date, in the order of the guidance. */
export function codesInForce(date: LocalDate): AttendanceCode[] {
  return ALL.filter((version) => version.from <= date && date <= version.to)
}

/** The code as it stood on a date, or null when it was not in force. Codes are upper case. */
export function findCode(code: string, date: LocalDate): AttendanceCode | null {
  return VERSIONS.get(code)?.find((version) => version.from <= date && date <= version.to) ?? null
}

/** The code as it stood on a date. Refuses (UnknownCodeError) a code that was not in force. */
export function describeCode(code: string, date: LocalDate): AttendanceCode {
  const found = findCode(code, date)
  if (!found) throw new UnknownCodeError(code, date)
  return found
}

/**
 * How a code counts on a date (regs 10 and 11, DfE statistics). Refuses (UnknownCodeError) one not in force.
 */
export function classify(code: string, date: LocalDate): StatClass {
  return describeCode(code, date).statClass
}
