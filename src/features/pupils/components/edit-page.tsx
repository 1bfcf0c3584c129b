import { CHARACTERISTICS, type CharacteristicKind } from '#domain/index.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page, Section } from '#ui/page.tsx'
import { ENTRIES, type EditView, type EntryKind } from '../edit.ts'
import { AddressForm, GroupForm, LeavingForm, NameForm, ParticularsForm } from './entry-forms.tsx'
import { CharacteristicForm, EndForm, PatternForm } from './more-forms.tsx'

/** The choice of what to change, one thing a page. */
export function EditMenu({ view }: { view: EditView }) {
  const here = `/schools/${view.school.urn}/pupils/${view.pupil.pupilId}`
  return (
    <Page width="form">
      <PageHeader
        crumbs={[{ label: view.pupil.name, href: here }, { label: 'Change entries' }]}
        title="What do you want to change?"
      />
      <ul className="grid gap-2">
        {Object.entries(ENTRIES).map(([kind, label]) => (
          <li key={kind}>
            <TextLink href={`${here}/edit/${kind}`}>{label}</TextLink>
          </li>
        ))}
        <li>
          <TextLink href={`${here}/contacts/new`}>Add a contact</TextLink>
        </li>
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
  const { school, pupil, today } = view
  const common = { urn: school.urn, pupilId: pupil.pupilId, today }
  if (kind === 'name') return view.name && <NameForm {...common} entry={view.name} />
  if (kind === 'address') return <AddressForm {...common} entry={view.address ?? undefined} />
  if (kind === 'particulars') return <ParticularsForm {...common} seen={view.particulars} />
  if (kind === 'sessions') return <PatternForm {...common} compulsory={view.compulsory} />
  if (kind === 'characteristics') return <Characteristics view={view} />
  if (kind === 'group')
    return (
      <GroupForm
        {...common}
        years={view.years}
        groups={view.groups}
        year={String(pupil.yearGroup ?? '')}
        group={String(pupil.groupId ?? '')}
      />
    )
  return (
    <>
      <Notice tone="warning" title="The authority is told">
        When a name is deleted, the authority gets a return with the name, addresses, the parents’ telephone
        numbers, the next school and the ground, no later than the deletion (regulation 13). A social worker
        is told before.
      </Notice>
      {view.enrolment && <LeavingForm {...common} entry={view.enrolment} grounds={view.grounds} />}
    </>
  )
}

function Characteristics({ view }: { view: EditView }) {
  const common = { urn: view.school.urn, pupilId: view.pupil.pupilId, today: view.today }
  return (
    <>
      <CharacteristicForm {...common} kinds={view.kinds} ethnicities={view.ethnicities} />
      {view.characteristics.length > 0 && (
        <Section title="Recorded now">
          {view.characteristics.map((entry) => (
            <Disclosure
              key={entry.id}
              summary={CHARACTERISTICS[entry.seen['kind'] as CharacteristicKind].label}
            >
              <EndForm {...common} entry={entry} of="characteristic" />
            </Disclosure>
          ))}
        </Section>
      )}
    </>
  )
}
