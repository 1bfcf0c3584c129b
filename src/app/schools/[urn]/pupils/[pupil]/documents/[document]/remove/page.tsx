import type { Metadata } from 'next'
import { DOCUMENT_KINDS } from '#domain/index.ts'
import { RemoveForm } from '#features/roll/documents/components/remove-form.tsx'
import { loadDocument } from '#features/roll/documents/load.ts'
import { schoolPage } from '#server/page.ts'
import { moment } from '#ui/format.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Remove a document' }

export default async function RemoveDocumentPage({
  params,
}: PageProps<'/schools/[urn]/pupils/[pupil]/documents/[document]/remove'>) {
  const { pupil: id, document: documentId } = await params
  const { school, pupil, document } = await schoolPage(params, (context) =>
    loadDocument(context, id, documentId),
  )
  const here = `/schools/${school.urn}/pupils/${pupil.pupilId}`
  return (
    <Page width="form">
      <PageHeader
        crumbs={[
          { label: pupil.name, href: here },
          { label: 'Documents', href: `${here}/documents` },
          { label: 'Remove' },
        ]}
        title={`Remove “${document.name}”`}
        lead={`${DOCUMENT_KINDS[document.kind].label} of ${pupil.name}, added ${moment(document.addedAt)} by ${document.by}. Once removed it cannot be read by anybody; who removed it, and why, stays in the access log.`}
      />
      <RemoveForm urn={school.urn} pupilId={pupil.pupilId} documentId={document.id} />
    </Page>
  )
}
