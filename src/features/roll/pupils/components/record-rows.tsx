import {
  CHARACTERISTICS,
  ETHNICITIES,
  findDeletionGround,
  OPEN_END,
  SEXES,
  yearGroupName,
  type CharacteristicKind,
  type Ethnicity,
} from '#domain/index.ts'
import { shortDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import type { SummaryRow } from '#ui/summary-list.tsx'
import { Tag } from '#ui/tag.tsx'
import type { EntryKind } from '../edit.ts'
import type { PupilView } from '../load.ts'
import type { PupilHeader } from '../queries.ts'
import { daysOf, REGISTRATIONS, sessionsWords } from '../words.ts'

type Record = NonNullable<PupilView['record']>

/** What the admission register says of a pupil, line by line, each with the way to change it where one may. */
export function recordRows(
  pupil: PupilHeader,
  record: Record,
  today: string,
  editAt: string | null,
): SummaryRow[] {
  const standing = (from: string, to: string) => from <= today && today <= to
  const line = (key: string, value: SummaryRow['value'], kind?: EntryKind): SummaryRow => ({
    key,
    value: value === '' ? null : value,
    action: editAt && kind && (
      <TextLink href={`${editAt}/${kind}`}>
        Change<span className="sr-only"> {key.toLowerCase()}</span>
      </TextLink>
    ),
  })
  const [name, ...earlierNames] = record.names
  return [
    line('Full legal name', name?.legalName ?? pupil.legalName, 'name'),
    line('Known as', name?.knownAs ?? pupil.name, 'name'),
    ...earlierNames.map(({ legalName, from, to }) =>
      line('Name before', `${legalName}, ${daysOf(from, to)}`),
    ),
    line('Sex', SEXES[pupil.sex], 'particulars'),
    line('Date of birth', shortDate(pupil.dateOfBirth), 'particulars'),
    line('Unique pupil number', pupil.upn, 'particulars'),
    ...(pupil.formerUpn ? [line('Former number', pupil.formerUpn, 'particulars')] : []),
    ...record.addresses.map(({ text, confidential, from, to }) =>
      line(
        to === OPEN_END ? 'Address' : 'Address before',
        confidential && !text ? <Tag tone="caution">Confidential</Tag> : `${text}, ${daysOf(from, to)}`,
        to === OPEN_END ? 'address' : undefined,
      ),
    ),
    ...record.spells.flatMap((spell, index) => spellRows(spell, index === 0, line)),
    ...record.places.map(({ yearGroup, groupName, from, to }) =>
      line(
        yearGroup === null ? 'Registration group' : 'Year group',
        `${yearGroup === null ? (groupName ?? '') : yearGroupName(yearGroup)}, ${daysOf(from, to)}`,
        standing(from, to) ? 'group' : undefined,
      ),
    ),
    ...record.patterns.map(({ sessions, otherwise, agreement, from, to }) =>
      line(
        'Sessions attended',
        [`${sessionsWords(sessions)}; else ${otherwise}`, agreement, daysOf(from, to)]
          .filter(Boolean)
          .join(', '),
        'sessions',
      ),
    ),
    ...record.characteristics.map(({ kind, value, authority, from, to }) =>
      line(
        CHARACTERISTICS[kind as CharacteristicKind].label,
        [
          kind === 'ethnicity' && ETHNICITIES[value as Ethnicity],
          kind === 'looked_after' && value && `by ${authority ?? value}`,
          daysOf(from, to),
        ]
          .filter(Boolean)
          .join(', '),
        'characteristics',
      ),
    ),
  ]
}

function spellRows(
  { startingDay, leavingDay, kind, boarder, lastSchool, nextSchool, ground }: Record['spells'][number],
  latest: boolean,
  line: (key: string, value: SummaryRow['value'], kind?: EntryKind) => SummaryRow,
): SummaryRow[] {
  const change = latest ? 'enrolment' : undefined
  const starts = [
    line('Starting day', shortDate(startingDay), change),
    line('Registration', `${REGISTRATIONS[kind]}${boarder ? ', boarder' : ''}`, change),
    line('Last school', lastSchool, change),
  ]
  if (leavingDay === OPEN_END) return starts
  const leaving = latest ? 'leaving' : undefined
  return [
    ...starts,
    line('Last day on roll', shortDate(leavingDay), leaving),
    line('Ground of deletion', `${ground} ${findDeletionGround(ground)?.text ?? ''}`, leaving),
    line('Next school', nextSchool, leaving),
  ]
}
