// The public door of the rules: pages, importers, jobs and checks call these and nothing behind them.
export { ABILITIES, can, type Ability } from './access/abilities.ts'
export { markableCodes } from './access/markable-codes.ts'
export { ROLE_IDS, ROLES, type OrganisationKind, type Reach, type Role } from './access/roles.ts'
export {
  LEGAL_GROUPS,
  STAT_CLASSES,
  type AttendanceCode,
  type LegalGroup,
  type StatClass,
} from './codes/attendance-code.ts'
export { DETAILS, type DetailKey, type MarkDetail } from './codes/details.ts'
export { allCodes, classify, codesInForce, describeCode, findCode, UnknownCodeError } from './codes/lookup.ts'
export { suggestedReplacements } from './codes/replacements.ts'
export { academicYearDates, academicYearName, academicYearOf } from './dates/academic-year.ts'
export { addDays, addYears, datesBetween, mondayOf, weekdayOf } from './dates/arithmetic.ts'
export { OPEN_END, REGULATIONS_2024 } from './dates/dates-in-law.ts'
export { isLocalDate, localDate, SESSIONS, type LocalDate, type Session } from './dates/local-date.ts'
export { londonDate, londonTime } from './dates/london.ts'
export type { Problem } from './problem.ts'
