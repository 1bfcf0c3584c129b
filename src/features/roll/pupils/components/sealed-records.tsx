import { EmptyState } from '#ui/empty-state.tsx'
import { moment, shortDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Table } from '#ui/table.tsx'
import type { OpenedRecord, SealedRecord } from '../sealed.ts'
import { daysOf } from '../words.ts'
import { HistoryTable } from './history-table.tsx'

/** The sealed records of a school, each with the way to open it. */
export function SealedList({ base, records }: { base: string; records: SealedRecord[] }) {
  return (
    <Table
      id="sealed"
      caption="Sealed records, the latest first"
      captionHidden
      rows={records}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title="Nothing is sealed">No pupil of this school was given a new record.</EmptyState>
      }
      columns={[
        {
          key: 'record',
          header: 'Record',
          cell: ({ id }) => <TextLink href={`${base}/${id}`}>Record {id}</TextLink>,
        },
        { key: 'at', header: 'Sealed', cell: ({ sealedAt }) => moment(sealedAt) },
        { key: 'by', header: 'By', wrap: true, cell: ({ by }) => by },
        { key: 'reason', header: 'On what', wrap: true, cell: ({ reason }) => reason },
      ]}
    />
  )
}

/** What a sealed record holds. */
export function OpenedRecordView({ opened }: { opened: OpenedRecord }) {
  const { names, addresses, contacts, upn, formerUpn, dateOfBirth, entries } = opened
  return (
    <>
      <Section title="Who the record was of">
        <SummaryList
          rows={[
            ...names.map((name) => ({ key: 'Name', value: nameWords(name) })),
            { key: 'Date of birth', value: shortDate(dateOfBirth) },
            { key: 'Unique pupil number', value: upn },
            ...(formerUpn ? [{ key: 'Former number', value: formerUpn }] : []),
            ...addresses.map((address) => ({ key: 'Address', value: addressWords(address) })),
            ...contacts.map((contact) => ({ key: 'Contact', value: contactWords(contact) })),
          ]}
        />
      </Section>
      <Section title="What was entered and changed">
        <HistoryTable changes={entries} />
      </Section>
    </>
  )
}

const filled = (...parts: (string | false)[]) => parts.filter(Boolean).join(', ')

function nameWords(name: OpenedRecord['names'][number]): string {
  const legal = [name.legal_forename, name.legal_middle_names, name.legal_surname].filter(Boolean).join(' ')
  const known = `${name.known_forename} ${name.known_surname}`
  return filled(
    legal,
    known !== `${name.legal_forename} ${name.legal_surname}` && `known as ${known}`,
    daysOf(name.from_date, name.to_date),
  )
}

const addressWords = (address: OpenedRecord['addresses'][number]) =>
  filled(
    address.line1,
    address.line2,
    address.town,
    address.postcode,
    daysOf(address.from_date, address.to_date),
  )

const contactWords = (contact: OpenedRecord['contacts'][number]) =>
  filled(
    contact.name,
    contact.relationship,
    contact.parental_responsibility && 'parental responsibility',
    contact.care,
    contact.court_order,
    contact.telephone,
    contact.second_telephone,
    contact.email,
    contact.address,
    contact.postcode,
    daysOf(contact.from_date, contact.to_date),
  )
