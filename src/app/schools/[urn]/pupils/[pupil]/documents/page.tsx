import type { Metadata } from 'next'
import { DocumentTable } from '#features/roll/documents/components/document-table.tsx'
import { KeepForm } from '#features/roll/documents/components/keep-form.tsx'
import { loadDocuments } from '#features/roll/documents/load.ts'
import { schoolPage } from '#server/page.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page, Section } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Documents' }

export default async function DocumentsPage({
  params,
  searchParams,
}: PageProps<'/schools/[urn]/pupils/[pupil]/documents'>) {
  const { pupil: id } = await params
  const search = await searchParams
  const view = await schoolPage(params, (context) => loadDocuments(context, id))
  const { school, pupil, documents, mayKeep, mayHide } = view
  const pupils = `/schools/${school.urn}/pupils`
  const here = `${pupils}/${pupil.pupilId}`
  return (
    <Page>
      <PageHeader
        crumbs={[
          { label: 'Pupils', href: pupils },
          { label: pupil.name, href: here },
          { label: 'Documents' },
        ]}
        title="Documents"
        lead={`${pupil.name}. Each download is written to the access log.`}
      />
      <DocumentTable documents={documents} here={`${here}/documents`} mayKeep={mayKeep} />
      {mayKeep && (
        <Section title="Add a document">
          <KeepForm
            urn={school.urn}
            pupilId={pupil.pupilId}
            mayHide={mayHide}
            turnedAway={search['refused'] === 'too-large'}
          />
        </Section>
      )}
    </Page>
  )
}
