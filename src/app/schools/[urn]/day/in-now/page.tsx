import type { Metadata } from 'next'
import { InNow } from '#features/register/day/components/in-now.tsx'
import { loadInNow } from '#features/register/day/queries.ts'
import { now } from '#server/clock.ts'
import { schoolPage } from '#server/page.ts'
import { moment } from '#ui/format.ts'
import { Page } from '#ui/page.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { PrintButton } from '#ui/print-button.tsx'

export const metadata: Metadata = { title: 'Who is in now' }

export default async function InNowPage({ params }: PageProps<'/schools/[urn]/day/in-now'>) {
  const { school, pupils } = await schoolPage(params, loadInNow)
  return (
    <Page width="full">
      <PageHeader
        crumbs={[{ label: 'School day', href: `/schools/${school.urn}/day` }, { label: 'Who is in now' }]}
        title="Who is in now"
        lead={`${school.name}, at ${moment(now().toISOString())}. From today’s marks, and those who came or left since.`}
        action={<PrintButton tone="primary" />}
      />
      <InNow pupils={pupils} />
    </Page>
  )
}
