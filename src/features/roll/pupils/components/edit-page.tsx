import { CHARACTERISTICS, type CharacteristicKind } from '#domain/index.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page, Section } from '#ui/page.tsx'
import { ENTRIES, entriesFor, type EditView, type EntryKind, type Standing, type Subject } from '../edit.ts'
import { placeSeen } from '../moving.ts'
import { sessionsWords, valueWords } from '../words.ts'
import { AddressForm, NameForm, ParticularsForm } from './entry-forms.tsx'
import { textOf } from './fields.tsx'
import { CharacteristicForm, EndForm, PatternForm } from './more-forms.tsx'
import { EnrolmentForm, GroupForm, LeavingForm, ReturnForm } from './roll-forms.tsx'

/** The choice of what to change, one thing a page. */
export function EditMenu({ subject: { school, pupil, maySeal } }: { subject: Subject }) {
  const here = `/schools/${school.urn}/pupils/${pupil.pupilId}`
  return (
    <Page width="form">
      <PageHeader
        crumbs={[{ label: pupil.name, href: here }, { label: 'Change entries' }]}
        title="What do you want to change?"
      />
      <ul className="grid gap-2">
        {entriesFor(pupil).map((kind) => (
          <li key={kind}>
            <TextLink href={`${here}/edit/${kind}`}>{ENTRIES[kind]}</TextLink>
          </li>
        ))}
        <li>
          <TextLink href={`${here}/contacts/new`}>Add a contact</TextLink>
        </li>
        {maySeal && (
          <li>
            <TextLink href={`${here}/new-record`}>Begin a new record (adopted, or at risk)</TextLink>
          </li>
        )}
      </ul>
    </Page>
  )
}

/** One entry of the admission register, to change. */
export function EditPage({ view, kind }: { view: EditView; kind: EntryKind }) {
  const here = `/schools/${view.school.urn}/pupils/${view.pupil.pupilId}`
  return (
    <Page width="form">
      <PageHeader
        crumbs={[
          { label: view.pupil.name, href: here },
          { label: 'Change entries', href: `${here}/edit` },
          { label: ENTRIES[kind] },
        ]}
        title={ENTRIES[kind]}
        lead={view.pupil.name}
      />
      <Form view={view} kind={kind} />
    </Page>
  )
}

function Form({ view, kind }: { view: EditView; kind: EntryKind }) {
  const { school, pupil, today, standing, years, groups } = view
  const common = { urn: school.urn, pupilId: pupil.pupilId, today }
  const place = { years, groups, year: String(pupil.yearGroup ?? ''), group: String(pupil.groupId ?? '') }
  switch (kind) {
    case 'name':
      return standing && <NameForm {...common} entry={standing} />
    case 'address':
      return <AddressForm {...common} entry={standing ?? undefined} />
    case 'particulars':
      return standing && <ParticularsForm {...common} entry={standing} />
    case 'enrolment':
      return standing && <EnrolmentForm {...common} entry={standing} />
    case 'group':
      return <GroupForm {...common} {...place} seen={placeSeen(pupil)} />
    case 'return':
      return <ReturnForm {...common} {...place} />
    case 'sessions':
      return (
        <>
          <PatternForm {...common} compulsory={view.compulsory} />
          <Running view={view} entries={view.patterns} of="pattern" />
        </>
      )
    case 'characteristics':
      return (
        <>
          <CharacteristicForm {...common} {...view} />
          <Running view={view} entries={view.characteristics} of="characteristic" />
        </>
      )
    case 'leaving':
      return (
        <>
          <LeavingNotice />
          {standing && <LeavingForm {...common} entry={standing} grounds={view.grounds} />}
        </>
      )
  }
}

function LeavingNotice() {
  return (
    <Notice tone="warning" title="The authority is told" className="mb-6">
      When a name is deleted, the authority gets a return with the name, addresses, the parents’ telephone
      numbers, the next school and the ground, no later than the deletion (regulation 13). A social worker is
      told before.
    </Notice>
  )
}

type RunningProps = { view: EditView; entries: Standing[]; of: 'pattern' | 'characteristic' }

/** What stands, each with the way to end it. */
function Running({ view, entries, of }: RunningProps) {
  if (entries.length === 0) return null
  return (
    <Section title="Recorded now">
      {entries.map((entry) => (
        <Disclosure key={entry.id} summary={runningWords(entry, of)}>
          <EndForm
            urn={view.school.urn}
            pupilId={view.pupil.pupilId}
            today={view.today}
            entry={entry}
            of={of}
          />
        </Disclosure>
      ))}
    </Section>
  )
}

function runningWords({ seen }: Standing, of: RunningProps['of']): string {
  const days = `from ${valueWords('from_date', seen['from_date'])}, ${valueWords('to_date', seen['to_date'])}`
  if (of === 'pattern')
    return `${sessionsWords(textOf(seen, 'sessions'))}, else ${textOf(seen, 'otherwise')}, ${days}`
  return `${CHARACTERISTICS[seen['kind'] as CharacteristicKind].label}, ${days}`
}
