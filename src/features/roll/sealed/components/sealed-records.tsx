import type { ReactNode } from 'react'
import { EmptyState } from '#ui/empty-state.tsx'
import { moment, shortDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Table } from '#ui/table.tsx'
import { spanWords } from '#features/roll/entries/queries.ts'
import type { OpenedRecord, SealedRecord } from '../queries.ts'

/** The sealed records of a school, each a link to open it. */
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

type OpenedProps = { opened: OpenedRecord; history: ReactNode }

/** What a sealed record holds; `history` is the table of its entries and amendments. */
export function OpenedRecordView({ opened, history }: OpenedProps) {
  const { names, addresses, contacts, upn, formerUpn, dateOfBirth } = opened
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
      <Section title="What was entered and changed">{history}</Section>
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
    spanWords(name.from_date, name.to_date),
  )
}

const addressWords = (address: OpenedRecord['addresses'][number]) =>
  filled(
    address.line1,
    address.line2,
    address.town,
    address.postcode,
    spanWords(address.from_date, address.to_date),
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
    spanWords(contact.from_date, contact.to_date),
  )
