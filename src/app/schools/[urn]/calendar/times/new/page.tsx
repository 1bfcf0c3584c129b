import type { Metadata } from 'next'
import { TimesForm } from '#features/school/calendar/components/times-form.tsx'
import { newTimesData } from '#features/school/calendar/editor-data.ts'
import type { Query } from '#features/school/calendar/query.ts'
import { timesPath } from '#features/school/calendar/paths.ts'
import { schoolPage } from '#server/page.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'New session times' }

/** New session times, for the school or one year group. */
export default async function NewTimesPage({
  params,
  searchParams,
}: PageProps<'/schools/[urn]/calendar/times/new'>) {
  const query = await searchParams
  const { school, ...form } = await schoolPage(params, (context) => newTimesData(context, query))
  return (
    <Page width="form">
      <PageHeader
        crumbs={[{ label: 'Session times', href: timesPath(school.urn) }, { label: 'New times' }]}
        title="New session times"
      />
      <TimesForm urn={school.urn} {...form} />
    </Page>
  )
}
