import type { Metadata } from 'next'
import { StrategyForm } from '#features/absence/strategies/components/strategy-form.tsx'
import { loadForm } from '#features/absence/strategies/load.ts'
import { schoolPage } from '#server/page.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Add a strategy' }

export default async function NewStrategyPage({ params }: { params: Promise<{ urn: string }> }) {
  const { school, ...form } = await schoolPage(params, (context) => loadForm(context, null))
  const base = `/schools/${school.urn}/attendance/strategies`
  return (
    <Page width="form">
      <PageHeader crumbs={[{ label: 'Strategies', href: base }, { label: 'Add' }]} title="Add a strategy" />
      <StrategyForm urn={school.urn} {...form} />
    </Page>
  )
}
