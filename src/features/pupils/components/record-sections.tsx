import {
  CHARACTERISTICS,
  ETHNICITIES,
  OPEN_END,
  type CharacteristicKind,
  type Ethnicity,
} from '#domain/index.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { shortDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Tag } from '#ui/tag.tsx'
import type { PupilView } from '../load.ts'
import type { PupilHeader } from '../queries.ts'
import { ContactList } from './contact-list.tsx'
import { HistoryTable } from './history-table.tsx'

type Props = { here: string; pupil: PupilHeader; record: NonNullable<PupilView['record']>; mayEdit: boolean }

/** The admission register's entries about a pupil (reg 8), and all they have been. */
export function RecordSections({ here, pupil, record, mayEdit }: Props) {
  return (
    <>
      <Section
        title="Contacts, in the order to call"
        action={mayEdit && <TextLink href={`${here}/contacts/new`}>Add a contact</TextLink>}
      >
        <ContactList contacts={record.contacts} editAt={mayEdit ? `${here}/contacts` : null} />
      </Section>
      <Section title="Admission register">
        <SummaryList
          rows={[
            { key: 'Full legal name', value: pupil.legalName },
            { key: 'Known as', value: pupil.name },
            { key: 'Sex', value: pupil.sex === 'F' ? 'Female' : 'Male' },
            { key: 'Date of birth', value: shortDate(pupil.dateOfBirth) },
            { key: 'Unique pupil number', value: pupil.upn },
            ...record.addresses.map(({ text, confidential, from, to }) => ({
              key: to === OPEN_END ? 'Address' : `Address until ${shortDate(to)}`,
              value:
                confidential && !text ? (
                  <Hidden here={here} />
                ) : (
                  `${text}${to === OPEN_END ? `, since ${shortDate(from)}` : ''}`
                ),
            })),
            ...record.characteristics.map(({ kind, value, from, to }) => ({
              key: CHARACTERISTICS[kind as CharacteristicKind].label,
              value: [
                kind === 'ethnicity' ? ETHNICITIES[value as Ethnicity] : value && `authority ${value}`,
                `since ${shortDate(from)}`,
                to !== OPEN_END && `until ${shortDate(to)}`,
              ]
                .filter(Boolean)
                .join(', '),
            })),
          ]}
        />
      </Section>
      <Section title="What was entered and changed">
        <Disclosure summary={`${record.history.length} entries and amendments`}>
          <HistoryTable changes={record.history} />
        </Disclosure>
      </Section>
    </>
  )
}

function Hidden({ here }: { here: string }) {
  return (
    <>
      <Tag tone="caution">Confidential</Tag>{' '}
      <TextLink href={`${here}?reveal=address`}>Show it, which is logged</TextLink>
    </>
  )
}
