import type { Metadata } from 'next'
import { FlagTable } from '#features/area/virtual-school/components/flag-table.tsx'
import { OpenFlag } from '#features/area/virtual-school/components/open-flag.tsx'
import { flagsToAnswer } from '#features/area/virtual-school/queries.ts'
import { DueList } from '#features/school/due/components/due-list.tsx'
import { schoolPage } from '#server/page.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page, Section } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'From the virtual school' }

/** The children of whom virtual schools have told this school, to answer. */
export default async function FlagsPage({ params }: PageProps<'/schools/[urn]/flags'>) {
  const { urn, due, open, answered } = await schoolPage(params, flagsToAnswer)
  return (
    <Page>
      <PageHeader
        crumbs={[{ label: 'Pupils', href: `/schools/${urn}/pupils` }, { label: 'From the virtual school' }]}
        title="From the virtual school"
        lead="A virtual school head believes that these children are looked after or have a social worker. Confirm what you know to be so."
      />
      {open.length === 0 && (
        <EmptyState title="Nothing waits for an answer">The virtual school has asked nothing new.</EmptyState>
      )}
      {due.length > 1 && <DueList urn={urn} due={due} label="Children who wait for an answer" />}
      {open.map(({ flag, candidates }) => (
        <OpenFlag key={flag.id} urn={urn} flag={flag} candidates={candidates} />
      ))}
      {answered.length > 0 && (
        <Section title="Answered">
          <FlagTable flags={answered} />
        </Section>
      )}
    </Page>
  )
}
