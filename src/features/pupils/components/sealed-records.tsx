import { EmptyState } from '#ui/empty-state.tsx'
import { moment, shortDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Table } from '#ui/table.tsx'
import { fieldName, valueWords } from '../words.ts'
import type { OpenedRecord, SealedRecord } from '../sealed.ts'
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
            ...names.map((name) => ({ key: 'Name', value: said(name) })),
            { key: 'Date of birth', value: shortDate(dateOfBirth) },
            { key: 'Unique pupil number', value: upn },
            ...(formerUpn ? [{ key: 'Former number', value: formerUpn }] : []),
            ...addresses.map((address) => ({ key: 'Address', value: said(address) })),
            ...contacts.map((contact) => ({ key: 'Contact', value: said(contact) })),
          ]}
        />
      </Section>
      <Section title="What was entered and changed">
        <HistoryTable changes={entries} />
      </Section>
    </>
  )
}

const NOTHING = new Set<unknown>(['', null, false, '9999-12-31'])

const said = (facts: Record<string, unknown>): string =>
  Object.entries(facts)
    .filter(([field, value]) => field !== 'authority_id' && !NOTHING.has(value))
    .map(([field, value]) => `${fieldName(field)} ${valueWords(field, value)}`)
    .join(', ')
