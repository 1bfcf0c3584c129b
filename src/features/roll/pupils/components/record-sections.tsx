import { Disclosure } from '#ui/disclosure.tsx'
import { counted } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Tag } from '#ui/tag.tsx'
import type { PupilView } from '../load.ts'
import type { PupilHeader } from '../queries.ts'
import { ContactList } from './contact-list.tsx'
import { HistoryTable } from './history-table.tsx'
import { recordRows } from './record-rows.tsx'

type Props = {
  here: string
  revealAt: string
  pupil: PupilHeader
  today: string
  record: NonNullable<PupilView['record']>
  mayEdit: boolean
}

/** The admission register's entries about a pupil (reg 8), and all they have been. */
export function RecordSections({ here, revealAt, pupil, today, record, mayEdit }: Props) {
  const { contacts, confidential, reveal, history } = record
  return (
    <>
      <Section
        title="Contacts, in the order to call"
        action={mayEdit && <TextLink href={`${here}/contacts/new`}>Add a contact</TextLink>}
      >
        <ContactList contacts={contacts} editAt={mayEdit ? `${here}/contacts` : null} />
      </Section>
      <Section title="Admission register">
        {confidential && !reveal && (
          <p className="mb-3">
            <Tag tone="caution">Confidential address</Tag>{' '}
            <TextLink href={revealAt}>Show the address; that you did is logged</TextLink>
          </p>
        )}
        <SummaryList rows={recordRows(pupil, record, today, mayEdit ? `${here}/edit` : null)} />
      </Section>
      <Section title="What was entered and changed">
        <Disclosure summary={counted(history.length, 'entry or amendment', 'entries and amendments')}>
          <HistoryTable changes={history} />
        </Disclosure>
      </Section>
    </>
  )
}
