import type { Metadata } from 'next'
import { TimesForm } from '#features/school/session-times/components/times-form.tsx'
import { timesPath, timesToSet } from '#features/school/session-times/queries.ts'
import { schoolPage } from '#server/page.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'New session times' }

/** New session times, for the school or one year group. */
export default async function NewTimesPage({
  params,
  searchParams,
}: PageProps<'/schools/[urn]/calendar/times/new'>) {
  const search = await searchParams
  const { urn, ...form } = await schoolPage(params, (context) => timesToSet(context, search))
  return (
    <Page width="form">
      <PageHeader
        crumbs={[{ label: 'Session times', href: timesPath(urn) }, { label: 'New times' }]}
        title="New session times"
      />
      <TimesForm urn={urn} {...form} />
    </Page>
  )
}
