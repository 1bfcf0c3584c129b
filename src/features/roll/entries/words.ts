import {
  CHARACTERISTICS,
  ENTRY_KINDS,
  ETHNICITIES,
  isLocalDate,
  OPEN_END,
  patternWords,
  REGISTRATIONS,
  SEXES,
  WITHDRAWAL_STEPS,
  yearGroupName,
} from '#domain/index.ts'
import { shortDate } from '#ui/format.ts'

const KINDS: Record<string, { name: string }> = ENTRY_KINDS

/** What an entry of the admission register is called. */
export const entityName = (entity: string): string => KINDS[entity]?.name ?? entity

const FIELDS: Record<string, string> = {
  upn: 'unique pupil number',
  former_upn: 'former unique pupil number',
  line1: 'first line of the address',
  line2: 'second line of the address',
  group_id: 'registration group',
  contact_id: 'contact',
  authority_id: 'home authority',
  priority: 'order to call',
  emergency: 'call in an emergency',
  lives_with: 'pupil lives with them',
  may_contact: 'may be contacted',
  may_tell_address: 'may be told the address',
  from_date: 'from',
  to_date: 'until',
  kind: 'what',
  otherwise: 'other sessions',
  leaving_day: 'last day on roll',
  ground: 'ground of deletion',
  step: 'what',
  on_date: 'on',
}

/** A field's name as people read it: "starting day". */
export const fieldName = (field: string): string => FIELDS[field] ?? field.replaceAll('_', ' ')

const VALUES: Record<string, Record<string, string>> = {
  sex: SEXES,
  kind: {
    ...REGISTRATIONS,
    ...Object.fromEntries(Object.entries(CHARACTERISTICS).map(([kind, { label }]) => [kind, label])),
  },
  value: ETHNICITIES,
  step: Object.fromEntries(Object.entries(WITHDRAWAL_STEPS).map(([step, { label }]) => [step, label])),
  outcome: { ...WITHDRAWAL_STEPS.consent.outcomes, ...WITHDRAWAL_STEPS.meeting.outcomes },
}

/** What an entry says in a field, as people read it: a date, a year group, yes or no; "blank" for nothing. */
export function valueWords(field: string, value: unknown): string {
  const text =
    typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value)
  if (text === '') return 'blank'
  if (text === OPEN_END) return 'no end'
  if (text === 'true') return 'yes'
  if (text === 'false') return 'no'
  if (field === 'year_group') return yearGroupName(Number(text))
  if (field === 'sessions') return patternWords(text)
  return VALUES[field]?.[text] ?? (isLocalDate(text) ? shortDate(text) : text)
}

/** From which day to which an entry holds, or since when. */
export const spanWords = (from: string, to: string): string =>
  to === OPEN_END ? `since ${shortDate(from)}` : `${shortDate(from)} to ${shortDate(to)}`
