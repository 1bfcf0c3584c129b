import type { Metadata } from 'next'
import { NewRecordForm } from '#features/roll/pupils/components/new-record-form.tsx'
import { loadNewRecord } from '#features/roll/pupils/new-record.ts'
import { schoolPage } from '#server/page.ts'
import { counted } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'New record' }

/** Begins a new record for a child who was adopted or is at risk. */
export default async function NewRecordPage({ params }: { params: Promise<{ urn: string; pupil: string }> }) {
  const { pupil: id } = await params
  const view = await schoolPage(params, (context) => loadNewRecord(context, id))
  const here = `/schools/${view.school.urn}/pupils/${view.pupil.pupilId}`
  return (
    <Page width="form">
      <PageHeader
        crumbs={[{ label: view.pupil.name, href: here }, { label: 'New record' }]}
        title="A new record"
        lead={`For ${view.pupil.name}, who was adopted, or is at risk and must not be found.`}
      />
      <Notice tone="warning" title="What happens" className="mb-6">
        <ul className="list-disc pl-5">
          <li>The marks, their amendments and the place in school stay, under the new name and number.</li>
          <li>
            The earlier names, number, addresses and contacts, and every entry made of them, are sealed. Links
            with records at other schools are cut.
          </li>
          <li>
            A sealed record does not tell which record took its place. Only a headteacher or an administrator
            opens it, with a reason that is logged.
          </li>
          <Staying count={view.files} one="file stays" many="files stay">
            <TextLink href={`${here}/documents`}>Remove first what tells who the child was</TextLink>
          </Staying>
          <Staying
            count={view.comments}
            one="comment or reason that holds an earlier name stays with a mark or an entry"
            many="comments and reasons that hold an earlier name stay with marks and entries"
          >
            <TextLink href={`${here}/extract`}>Read the extract</TextLink>
          </Staying>
        </ul>
      </Notice>
      <NewRecordForm {...view} />
    </Page>
  )
}

type StayingProps = { count: number; one: string; many: string; children: React.ReactNode }

function Staying({ count, one, many, children }: StayingProps) {
  if (count === 0) return null
  return (
    <li>
      {counted(count, one, many)}. {children}.
    </li>
  )
}
