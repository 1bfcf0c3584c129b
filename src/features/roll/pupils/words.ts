import {
  CHARACTERISTICS,
  describeCode,
  ENTRY_KINDS,
  ETHNICITIES,
  findCode,
  isLocalDate,
  OPEN_END,
  SEXES,
  STAT_CLASSES,
  yearGroupName,
  type LocalDate,
  type StatClass,
} from '#domain/index.ts'
import { shortDate } from '#ui/format.ts'
import type { MarkTone } from '#ui/tones.ts'

/** How a class of mark looks. */
export const TONES: Record<StatClass, MarkTone> = {
  attending: 'attending',
  authorised: 'authorised',
  unauthorised: 'unauthorised',
  notPossible: 'not-possible',
}

/** What a mark means in words; a code that is not for this role to see is named by how it counts. */
export function markName(code: string, date: LocalDate, statClass: StatClass): string {
  return code !== '' && findCode(code, date) ? describeCode(code, date).name : STAT_CLASSES[statClass]
}

/** How a pupil is registered. */
export const REGISTRATIONS = {
  single: 'At this school alone',
  main: 'Here as the main school',
  subsidiary: 'Here beside the main school',
  guest: 'Guest',
} as const

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
  if (field === 'sessions') return sessionsWords(text)
  return VALUES[field]?.[text] ?? (isLocalDate(text) ? shortDate(text) : text)
}

const WEEK = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri']

/** A pattern's sessions: "Mon am and pm, Tue am". Takes its ten characters. */
export function sessionsWords(sessions: string): string {
  const days = WEEK.flatMap((day, index) => {
    const held = [sessions[2 * index] === '1' && 'am', sessions[2 * index + 1] === '1' && 'pm'].filter(
      Boolean,
    )
    return held.length > 0 ? [`${day} ${held.join(' and ')}`] : []
  })
  return days.join(', ') || 'none'
}

/** From when until when something stands, or since when. */
export const daysOf = (from: string, to: string): string =>
  to === OPEN_END ? `since ${shortDate(from)}` : `${shortDate(from)} to ${shortDate(to)}`
