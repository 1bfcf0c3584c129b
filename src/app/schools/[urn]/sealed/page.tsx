import type { Metadata } from 'next'
import { SealedList } from '#features/roll/pupils/components/sealed-records.tsx'
import { sealedRecords } from '#features/roll/pupils/sealed.ts'
import { schoolPage } from '#server/page.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Sealed records' }

/** Earlier records of children who were given a new one. */
export default async function SealedPage({ params }: { params: Promise<{ urn: string }> }) {
  const { school, records } = await schoolPage(params, async (context) => ({
    school: context.school,
    records: await sealedRecords(context),
  }))
  return (
    <Page>
      <PageHeader
        crumbs={[
          { label: 'Access log', href: `/schools/${school.urn}/access-log` },
          { label: 'Sealed records' },
        ]}
        title="Sealed records"
        lead="Earlier records of children who were adopted or are at risk. The list names nobody; opening one asks for a reason and is logged."
      />
      <SealedList base={`/schools/${school.urn}/sealed`} records={records} />
    </Page>
  )
}
