import { CHARACTERISTICS, patternWords, type CharacteristicKind } from '#domain/index.ts'
import { columnText } from '#ui/form.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { EndForm } from '#ui/end-form.tsx'
import { TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page, Section } from '#ui/page.tsx'
import { valueWords } from '#features/roll/entries/queries.ts'
import type { PupilToChange } from '#features/roll/pupils/queries.ts'
import { endCharacteristic, endSessionPattern } from '../actions.ts'
import { placeSeen } from '../place-seen.ts'
import { CHANGES, changesFor, type ChangeView, type SeenEntry } from '../queries.ts'
import { carriedOf } from './carried.ts'
import { AddressForm, NameForm, ParticularsForm } from './identity-forms.tsx'
import { CharacteristicForm, PatternForm } from './dated-forms.tsx'
import { EnrolmentForm, GroupForm, LeavingForm, ReturnForm } from './enrolment-forms.tsx'
import { WithdrawalForm } from './withdrawal-form.tsx'
import { WithdrawalRecords } from './withdrawal-records.tsx'

/** The list of what can be changed, each on a page of its own. */
export function EditMenu({ subject: { school, pupil, maySeal } }: { subject: PupilToChange }) {
  const here = `/schools/${school.urn}/pupils/${pupil.pupilId}`
  return (
    <Page width="form">
      <PageHeader
        crumbs={[{ label: pupil.name, href: here }, { label: 'Edit pupil record' }]}
        title="What do you want to change?"
      />
      <ul className="grid gap-2">
        {changesFor(pupil).map((kind) => (
          <li key={kind}>
            <TextLink href={`${here}/edit/${kind}`}>{CHANGES[kind]}</TextLink>
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
export function EditPage({ view }: { view: ChangeView }) {
  const { kind } = view
  const here = `/schools/${view.school.urn}/pupils/${view.pupil.pupilId}`
  return (
    <Page width="form">
      <PageHeader
        crumbs={[
          { label: view.pupil.name, href: here },
          { label: 'Edit pupil record', href: `${here}/edit` },
          { label: CHANGES[kind] },
        ]}
        title={CHANGES[kind]}
        lead={view.pupil.name}
      />
      <ChangeForm view={view} />
    </Page>
  )
}

function ChangeForm({ view }: { view: ChangeView }) {
  const { school, pupil, today, entry, years, groups } = view
  const common = { urn: school.urn, pupilId: pupil.pupilId, today }
  const place = { years, groups, year: String(pupil.yearGroup ?? ''), group: String(pupil.groupId ?? '') }
  switch (view.kind) {
    case 'name':
      return entry && <NameForm {...common} entry={entry} />
    case 'address':
      return <AddressForm {...common} entry={entry ?? undefined} />
    case 'particulars':
      return entry && <ParticularsForm {...common} entry={entry} />
    case 'enrolment':
      return entry && <EnrolmentForm {...common} entry={entry} />
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
    case 'withdrawal':
      return (
        <>
          <WithdrawalForm {...common} />
          <WithdrawalRecords records={view.withdrawals} />
        </>
      )
    case 'leaving':
      return (
        <>
          <LeavingNotice />
          {entry && <LeavingForm {...common} entry={entry} grounds={view.grounds} />}
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

type RunningProps = { view: ChangeView; entries: SeenEntry[]; of: 'pattern' | 'characteristic' }

/** What is recorded now, each with the form that ends it. */
function Running({ view, entries, of }: RunningProps) {
  if (entries.length === 0) return null
  return (
    <Section title="Recorded now">
      {entries.map((entry) => (
        <Disclosure key={entry.id} summary={runningWords(entry, of)}>
          <EndForm
            action={of === 'pattern' ? endSessionPattern : endCharacteristic}
            carried={carriedOf(view.school.urn, view.pupil.pupilId, entry)}
            entry={entry.id}
            today={view.today}
          />
        </Disclosure>
      ))}
    </Section>
  )
}

function runningWords({ seen }: SeenEntry, of: RunningProps['of']): string {
  const days = `from ${valueWords('from_date', seen['from_date'])}, ${valueWords('to_date', seen['to_date'])}`
  if (of === 'pattern')
    return `${patternWords(columnText(seen, 'sessions'))}, else ${columnText(seen, 'otherwise')}, ${days}`
  return `${CHARACTERISTICS[seen['kind'] as CharacteristicKind].label}, ${days}`
}
