import type { Metadata } from 'next'
import { InNow } from '#features/register/day/components/in-now.tsx'
import { loadInNow } from '#features/register/day/queries.ts'
import { now } from '#server/clock.ts'
import { schoolPage } from '#server/page.ts'
import { moment } from '#ui/format.ts'
import { Page } from '#ui/page.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { PrintButton } from '#ui/print-button.tsx'

export const metadata: Metadata = { title: 'On site now (fire list)' }

export default async function InNowPage({ params }: PageProps<'/schools/[urn]/day/in-now'>) {
  const { school, pupils, restrictions } = await schoolPage(params, loadInNow)
  return (
    <Page width="full">
      <PageHeader
        crumbs={[
          { label: 'School day', href: `/schools/${school.urn}/day` },
          { label: 'On site now (fire list)' },
        ]}
        title="On site now (fire list)"
        lead={`${school.name}, at ${moment(now().toISOString())}. From today’s marks, and those who came or left since.`}
        action={<PrintButton tone="primary" />}
      />
      <InNow pupils={pupils} restrictions={restrictions} />
    </Page>
  )
}
