import type { Metadata } from 'next'
import { InNow } from '#features/register/day/components/in-now.tsx'
import { whoIsIn } from '#features/register/day/queries.ts'
import { now } from '#server/clock.ts'
import { requireAbility } from '#server/db/actor.ts'
import { schoolPage } from '#server/page.ts'
import { moment } from '#ui/format.ts'
import { Page } from '#ui/page.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { PrintButton } from '#ui/print-button.tsx'

export const metadata: Metadata = { title: 'Who is in now' }

export default async function InNowPage({ params }: { params: Promise<{ urn: string }> }) {
  const { school, pupils } = await schoolPage(params, async ({ db, actor, school, today }) => {
    requireAbility(actor, 'see_day_board')
    return { school, pupils: await whoIsIn(db, school.id, today) }
  })
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
