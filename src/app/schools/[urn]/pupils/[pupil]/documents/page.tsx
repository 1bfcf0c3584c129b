import type { Metadata } from 'next'
import { DocumentTable } from '#features/documents/components/document-table.tsx'
import { KeepForm } from '#features/documents/components/keep-form.tsx'
import { loadDocuments } from '#features/documents/load.ts'
import { schoolPage } from '#server/page.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page, Section } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Documents' }

type Props = {
  params: Promise<{ urn: string; pupil: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function DocumentsPage({ params, searchParams }: Props) {
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
