import {
  describeCode,
  DETAILS,
  findCode,
  LEGAL_GROUPS,
  markableCodes,
  STAT_CLASSES,
  type LocalDate,
  type Role,
  type Session,
  type StatClass,
} from '#domain/index.ts'
import type { CodeChoice } from './contract.ts'

/**
 * The codes this role may enter for a session, in the order of the guidance, and `planned` codes of pupils' patterns,
 * which need no detail from somebody who could not enter them otherwise.
 */
export function paletteFor(
  role: Role,
  date: LocalDate,
  session: Session,
  planned: string[] = [],
): CodeChoice[] {
  const own = markableCodes(role, date)
  const extra = [...new Set(planned)].filter((code) => code !== '' && !own.includes(code))
  return [
    ...own.map((code) => choiceOf(code, date)),
    ...extra.map((code) => ({ ...choiceOf(code, date), details: [] })),
  ].filter(({ code }) => describeCode(code, date)[session === 'AM' ? 'am' : 'pm'])
}

function choiceOf(code: string, date: LocalDate): CodeChoice {
  const { name, spoken, group, statClass, details } = describeCode(code, date)
  return {
    code,
    name,
    spoken,
    group: LEGAL_GROUPS.find(({ id }) => id === group)?.label ?? '',
    statClass,
    details: details.map((key) => ({ key, ...DETAILS[key] })),
  }
}

/** What a screen reader says of a mark; a code not shown to this role is named by its class. */
export function spokenOf(code: string, date: LocalDate, statClass: StatClass): string {
  return findCode(code, date)?.spoken ?? STAT_CLASSES[statClass].toLowerCase()
}
