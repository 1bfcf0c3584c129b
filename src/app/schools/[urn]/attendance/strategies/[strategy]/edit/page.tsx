import type { Metadata } from 'next'
import { StrategyForm } from '#features/absence/strategies/components/strategy-form.tsx'
import { loadForm } from '#features/absence/strategies/load.ts'
import { schoolPage } from '#server/page.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Change a strategy' }

export default async function EditStrategyPage({
  params,
}: PageProps<'/schools/[urn]/attendance/strategies/[strategy]/edit'>) {
  const { strategy: id } = await params
  const { school, ...form } = await schoolPage(params, (context) => loadForm(context, id))
  const base = `/schools/${school.urn}/attendance/strategies`
  return (
    <Page width="form">
      <PageHeader
        crumbs={[
          { label: 'Strategies', href: base },
          { label: form.strategy?.title ?? '', href: `${base}/${id}` },
          { label: 'Change' },
        ]}
        title="Change or close"
      />
      <StrategyForm urn={school.urn} {...form} />
    </Page>
  )
}
