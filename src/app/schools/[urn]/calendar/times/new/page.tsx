import type { Metadata } from 'next'
import { TimesForm } from '#features/calendar/components/times-form.tsx'
import { newTimesData } from '#features/calendar/editor-data.ts'
import type { Query } from '#features/calendar/query.ts'
import { timesPath } from '#features/calendar/paths.ts'
import { schoolPage } from '#server/page.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'New session times' }

type Props = { params: Promise<{ urn: string }>; searchParams: Promise<Query> }

/** New session times, for the school or one year group. */
export default async function NewTimesPage({ params, searchParams }: Props) {
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
