import type { Metadata } from 'next'

import { can } from '#domain/index.ts'
import { AreaOverview } from '#features/area/overview/components/area-overview.tsx'
import { areaOverview } from '#features/area/overview/queries.ts'
import { PublishedReports } from '#features/area/published/components/published-reports.tsx'
import { publishedReports } from '#features/area/published/queries.ts'
import { organisationPage } from '#server/page.ts'

export const metadata: Metadata = { title: 'Attendance' }

/** The schools of a trust side by side: live for its attendance lead, as published for its trustees. */
export default async function Page({ params, searchParams }: PageProps<'/trusts/[uid]/attendance'>) {
  const search = await searchParams
  const { live, published } = await organisationPage(`/trusts/${(await params).uid}`, async (context) =>
    can(context.actor.role, 'see_area')
      ? { live: await areaOverview(context, search) }
      : { published: await publishedReports(context, search) },
  )
  return live ? <AreaOverview data={live} /> : <PublishedReports data={published} />
}
